import { expect, it } from 'vitest';
import type { PushPreferences } from '$lib/domain/push/preferences';
import { changed, sums } from './preferences-change';

const WISH: PushPreferences = { id: 'w', kinds: ['orderDone'], below: { minor: 1, currency: 'RUB' }, heardAt: 7 };

it('a change makes a wish that nobody has heard, under the same name', () => {
	const fresh = { id: 'w', kinds: ['orderDone'], below: { minor: 1, currency: 'RUB' } };
	expect(changed({ ...WISH, trouble: 'no-service' }, {})).toEqual(fresh);
	expect(changed(WISH, { kinds: [] })).toEqual({ ...fresh, kinds: [] });
	expect(changed(undefined, WISH)).toEqual(fresh);
	expect(changed(undefined, { kinds: [] }), 'withdrawn meanwhile').toBeUndefined();
});

it('offers the sums of the operator and the one chosen, each once', () => {
	expect(sums({ min: 10, presets: [100, 300] }, 100)).toEqual([10, 100, 300]);
	expect(sums({ min: 10, presets: [100, 300] }, 250)).toEqual([10, 100, 250, 300]);
});
