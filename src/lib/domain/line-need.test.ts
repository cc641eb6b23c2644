import { expect, it } from 'vitest';
import { idOf } from './line.fixture';
import { byNeed, needOf } from './line-need';
import type { Allowance, Balance } from './subscriber';

const line = idOf('+79000000001');
const below = { minor: 100_00, currency: 'RUB' };
const money = (minor: number, change: Partial<Balance> = {}): Balance[] => [
	{ line, id: 'main', kind: 'main', name: '', remaining: { minor, currency: 'RUB' }, status: 'active', ...change }
];
const left = (remaining: Allowance['remaining']): Allowance[] => [
	{ line, id: 'a', kind: 'data', name: '', unit: 'byte', remaining, total: 100 } as Allowance
];
const of = (balances: Balance[], allowances: Allowance[] = []) => ({ balances, allowances });

it.each([
	[of(money(-1)), 'blocked'],
	[of(money(500_00, { status: 'suspended' })), 'blocked'],
	[of(money(99_99)), 'low'],
	[of(money(100_00)), 'fine'],
	[of(money(1, { remaining: { minor: 1, currency: 'BYN' } })), 'fine'],
	[of(money(500_00), left(9)), 'package-low'],
	[of(money(500_00), left('unlimited')), 'fine'],
	[of([]), 'unknown'],
	[of([], left(1)), 'package-low']
] as const)('%j is %s', (told, need) => {
	expect(needOf(told, below)).toBe(need);
});

it('the worst comes first, of those alike the one with less money, the unknown last', () => {
	const [fine, rich, low, debt, unknown] = [of(money(300_00)), of(money(900_00)), of(money(5)), of(money(-5)), of([])];
	const sorted = [unknown, rich, low, fine, debt, of([])].toSorted(byNeed(below));
	expect([byNeed(below)(rich, fine), byNeed(below)(fine, rich), byNeed(below)(fine, fine)]).toEqual([1, -1, 0]);
	expect(sorted.map(({ balances }) => balances[0]?.remaining.minor)).toEqual([
		-5,
		5,
		300_00,
		900_00,
		undefined,
		undefined
	]);
});
