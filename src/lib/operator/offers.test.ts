import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../domain/resources';
import { offers } from './offers';
import type { ApiName } from './api-paths';

it('an operator with every API offers everything', () => {
	expect(RESOURCES.filter((resource) => !offers({}, resource))).toEqual([]);
});

describe('what goes with an API', () => {
	it.each([
		['tmf670', ['cards', 'autopays']],
		['tmf676', ['top-up']],
		['tmf620', ['catalogue', 'offerings', 'tones']],
		['tmf637', ['products', 'offerings', 'tones']],
		['tmf622', ['orders', 'tones']],
		['tmf671', ['promotions']],
		['tmf635', ['usage']],
		['forwarding', ['forwarding']],
		['push', ['push']]
	] as const)('%s takes %s and what else needs it', (api, gone) => {
		for (const what of gone) expect(offers({ lacks: [api] }, what), what).toBe(false);
	});

	it('leaves the rest', () => {
		const lacks: ApiName[] = ['tmf670', 'tmf671', 'tmf681', 'tmf683', 'tmf621'];
		const left = ['balances', 'movements', 'products', 'catalogue', 'orders', 'usage'] as const;
		expect(left.filter((what) => !offers({ lacks }, what))).toEqual([]);
	});
});
