import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharesOf } from './shares';

const group = (key: string, cost: number) => ({
	key,
	totals: { count: 1, cost, seconds: 0, bytes: 0, pieces: 0 },
	byCategory: {},
	byDirection: {}
});

it('what was given back or free has no share of what was spent', () => {
	const shares = sharesOf([group('roaming', -500), group('sms', 0), group('internet', 300), group('one-off', 100)]);
	expect(shares.map(({ category, percent, cost }) => [category, percent, cost])).toEqual([
		['internet', 75, 300],
		['one-off', 25, 100],
		['sms', 0, 0],
		['roaming', 0, -500]
	]);
});

it('percents add up to 100, each within one of its share', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -10_000, max: 1_000_000 }), { maxLength: 9 }), (costs) => {
			const shares = sharesOf(costs.map((cost, at) => group(String(at), cost)));
			const paid = costs.some((cost) => cost > 0);
			expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(paid ? 100 : 0);
			for (const { share, percent } of shares) expect(Math.abs(share * 100 - percent)).toBeLessThan(1);
		})
	);
});
