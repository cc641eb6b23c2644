import type { components } from '../../src/lib/api/generated/location';
import { whereaboutsOf } from '../bss/whereabouts';
import { ok, type Route } from '../http/route';

export const locationRoutes: readonly Route[] = [
	{
		api: 'location',
		method: 'POST',
		path: '/retrieve',
		handle(call) {
			const area = whereaboutsOf(call.line());
			const lastLocationTime = new Date(call.operator.clock.now()).toISOString();
			return ok({ lastLocationTime, area } satisfies components['schemas']['Location']);
		}
	}
];
