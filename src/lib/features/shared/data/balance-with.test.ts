import { expect, it } from 'vitest';
import { freshnessMap, neverFetched } from '$lib/domain/freshness';
import type { HomeData } from '$lib/domain/home';
import { balanceWith } from './balance-with';

const remaining = { minor: 847_20, currency: 'RUB' };
const home = (checkedAt: number, awaiting: string[] = []) => ({
	balances: [{ id: 'b', kind: 'main', remaining }] as unknown as HomeData['balances'],
	freshness: freshnessMap([{ ...neverFetched('balances'), checkedAt, awaiting }])
});

it('a balance told after the command is with it; an older one, or one that waits for it, is not', () => {
	expect(balanceWith(home(20), { key: 'k', settledAt: 10 })).toEqual(remaining);
	expect(balanceWith(home(5), { key: 'k', settledAt: 10 })).toBeUndefined();
	expect(balanceWith(home(20, ['k']), { key: 'k', settledAt: 10 })).toBeUndefined();
	expect(balanceWith(home(20), { key: 'k' })).toBeUndefined();
});
