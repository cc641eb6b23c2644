import type { UsageGroup } from '$lib/domain/usage/group-sums';
import { CATEGORIES, type Category } from '$lib/domain/usage/record';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharesOf } from './shares';

const totals = (cost: number) => ({ count: 1, cost, seconds: 0, bytes: 0, pieces: 0 });
const group = (costs: Partial<Record<Category, number>>): UsageGroup => ({
	key: '',
	totals: totals(0),
	byCategory: Object.fromEntries(Object.entries(costs).map(([category, cost]) => [category, totals(cost)])),
	byDirection: {}
});

it('add up over the groups of any report', () => {
	const shares = sharesOf([group({ sms: 100, internet: 50 }), group({ internet: 250 })]);
	expect(shares.map(({ category, cost, count }) => [category, cost, count])).toEqual([
		['internet', 300, 2],
		['sms', 100, 1]
	]);
});

it('are exact where groups have fractions of a kopeck', () => {
	const cheap = group({ sms: 0 });
	cheap.byCategory.sms = { ...totals(0), fraction: 4_100 };
	const groups: UsageGroup[] = Array.from({ length: 100 }, () => cheap);
	expect(sharesOf(groups)).toMatchObject([{ category: 'sms', cost: 41 }]);
});

it('what was given back has no share of what was spent, what was free is left out', () => {
	const shares = sharesOf([group({ roaming: -500, sms: 0, internet: 300, 'one-off': 100 })]);
	expect(shares.map(({ category, percent, cost }) => [category, percent, cost])).toEqual([
		['internet', 75, 300],
		['one-off', 25, 100],
		['roaming', 0, -500]
	]);
});

it('percents add up to 100, each within one of its share', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -10_000, max: 1_000_000 }), { maxLength: CATEGORIES.length }), (costs) => {
			const shares = sharesOf([group(Object.fromEntries(costs.map((cost, at) => [CATEGORIES[at], cost])))]);
			const paid = costs.some((cost) => cost > 0);
			expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(paid ? 100 : 0);
			for (const { share, percent } of shares) expect(Math.abs(share * 100 - percent)).toBeLessThan(1);
		})
	);
});
