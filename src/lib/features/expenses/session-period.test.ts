import { expect, it } from 'vitest';
import { memoryStore } from '../shared/forms/memory-store.fixture';
import { keepPeriod, keptPeriod } from './session-period';

it('keeps a kind of period by its name, so that it stays around today, and a range by its days', () => {
	const store = memoryStore();
	keepPeriod({ kind: 'week', range: { from: 20_000, to: 20_006 } }, store);
	expect(keptPeriod(store)).toBe('week');
	keepPeriod({ kind: 'custom', range: { from: 20_000, to: 20_003 } }, store);
	expect(keptPeriod(store)).toEqual({ from: 20_000, to: 20_003 });
});

it.each([undefined, 'custom', 5, {}, { from: 3 }, { from: 5, to: 3 }, { from: 'a', to: 'b' }])(
	'reads %o as nothing',
	(kept) => {
		const store = memoryStore();
		store.set('expenses-period', kept);
		expect(keptPeriod(store)).toBeUndefined();
	}
);
