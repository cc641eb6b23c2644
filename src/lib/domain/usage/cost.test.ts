import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCost, costOf, exactCost, FINE, isFraction, parseCost, sumOfCosts, type Cost } from './cost';

describe('a price finer than money', () => {
	it('is rounded for the screen and keeps what that leaves over', () => {
		expect(costOf(2_541_700)).toEqual({ cost: 254, fraction: 1_700 });
		expect(costOf(5_900)).toEqual({ cost: 1, fraction: -4_100 });
		expect(costOf(-300)).toEqual({ cost: 0, fraction: -300 });
		expect(costOf(2_500_000)).toEqual({ cost: 250 });
	});

	it('is the same after it was split and put together', () => {
		fc.assert(
			fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), (fine) => {
				const cost = costOf(fine);
				expect(exactCost(cost)).toBe(fine);
				expect(cost.fraction === undefined || isFraction(cost.fraction)).toBe(true);
			})
		);
	});

	it('adds up exactly: a thousand times 0.0041 are 4.10, rounded once', () => {
		const sum: Cost = { cost: 0 };
		for (let n = 0; n < 1_000; n += 1) addCost(sum, 4_100);
		expect(sum).toEqual({ cost: 410 });
		expect(sumOfCosts(Array.from({ length: 1_000 }, () => costOf(4_100)))).toBe(410);
		addCost(sum, FINE / 4);
		expect(sum).toEqual({ cost: 410, fraction: 2_500 });
	});
});

describe('an amount of a rating', () => {
	it.each<[unknown, string, number]>([
		[2.5417, 'RUB', 2_541_700],
		['2.5417', 'RUB', 2_541_700],
		[' -0.005 ', 'RUB', -5_000],
		[0.1 + 0.2, 'RUB', 300_000],
		[1e-6, 'RUB', 1],
		[-0, 'RUB', 0],
		[0.123, 'KWD', 1_230_000],
		[7, 'JPY', 70_000],
		['2,54', 'RUB', 2_540_000],
		['-1 190,50', 'RUB', -1_190_500_000],
		['1 000', 'RUB', 1_000_000_000]
	])('%s %s', (amount, currency, fine) => {
		expect(parseCost(amount, currency)).toBe(fine);
	});

	it.each([undefined, null, {}, '', 'free', '0x10', '2,545', '1 00', NaN, Infinity, 1e12])('%s is none', (amount) => {
		expect(parseCost(amount, 'RUB')).toBeUndefined();
	});
});
