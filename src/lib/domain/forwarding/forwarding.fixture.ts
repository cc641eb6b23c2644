import type { OrderOf } from '../command';
import { offering, rub, setting } from '../orders/orders.fixture';
import { conditionKey, type ForwardingCondition } from './condition';
import { targetValue, type ForwardingTarget } from './target';

/** The service, at 2 a month. */
export const SERVICE = offering('forward', {
	sections: ['calls', 'forwarding'],
	prices: [{ kind: 'recurring', price: rub(2_00), period: 'month' }]
});

interface Forwarding {
	before?: ForwardingTarget;
	connects?: boolean;
}

/** Calls of a condition go there, for free; without a target they come to the line. */
export const forwardingTo = (
	condition: ForwardingCondition,
	to?: ForwardingTarget,
	{ before, connects = false }: Forwarding = {}
): OrderOf<'configure'> => ({
	...setting(undefined),
	offering: { id: SERVICE.id, name: SERVICE.name },
	characteristics: [
		{
			name: conditionKey(condition),
			...(to && { value: targetValue(to) }),
			...(before && { before: targetValue(before) })
		}
	],
	connects
});
