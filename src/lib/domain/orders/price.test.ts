import { describe, expect, it } from 'vitest';
import { DAY } from '../instant';
import type { ProductPrice } from '../subscriber';
import { monthly, NOW, rub } from './orders.fixture';
import { feesAt, pricesAt } from './fees';
import { announcedPrice, isFree, orderPrice } from './price';

const once = (minor: number): ProductPrice => ({ kind: 'one-time', price: rub(minor) });
const changing: ProductPrice[] = [
	{ ...monthly(100_00), until: NOW + DAY },
	{ ...monthly(150_00), from: NOW + 9 * DAY },
	{ ...monthly(120_00), from: NOW + DAY, until: NOW + 9 * DAY }
];

it('a fee is what is taken for having it: nothing by use, nothing that costs nothing, what holds now', () => {
	const prices: ProductPrice[] = [...changing, once(0), once(5_00), { kind: 'usage', price: rub(2_50) }];
	expect(feesAt(prices, NOW)?.map(({ price }) => price.minor)).toEqual([100_00, 5_00]);
});

it.each<[string, ProductPrice[]]>([
	['no price at all', []],
	['a price for use alone', [{ kind: 'usage', price: rub(2_50) }]],
	[
		'one that is to come, or is over',
		[
			{ ...once(5_00), from: NOW + 1 },
			{ ...once(5_00), until: NOW }
		]
	],
	['one below zero', [once(10_00), once(-1)]],
	['one that comes back nobody knows when', [{ kind: 'recurring', price: rub(0) }]]
])('what has %s is not free: its price is not known', (_, prices) => {
	expect(feesAt(prices, NOW)).toBeUndefined();
	expect(orderPrice(prices, NOW, 'RUB')).toBeUndefined();
});

it('free is what has a price of nothing', () => {
	expect(feesAt([once(0)], NOW)).toEqual([]);
	expect(orderPrice([once(0)], NOW, 'RUB')).toEqual({ now: rub(0) });
});

describe('the price of an order', () => {
	it('is what it costs once and the first period, then every period', () => {
		expect(orderPrice([once(30_00), monthly(60_00)], NOW, 'RUB')).toEqual({
			now: rub(90_00),
			perPeriod: { price: rub(60_00), period: 'month' }
		});
		expect(orderPrice([once(199_00)], NOW, 'RUB')).toEqual({ now: rub(199_00) });
	});

	it.each<[string, ProductPrice[]]>([
		['two that come back', [monthly(1_00), monthly(2_00, 'day')]],
		['another currency', [{ kind: 'one-time', price: { minor: 1_00, currency: 'BYN' } }]],
		['more than can be counted', [once(2 ** 53 - 1), once(2)]]
	])('can’t be told with %s', (_, prices) => {
		expect(orderPrice(prices, NOW, 'RUB')).toBeUndefined();
	});

	it('is the one in force at the moment; the next change is told ahead', () => {
		expect(pricesAt(changing, NOW).map(({ price }) => price.minor)).toEqual([100_00]);
		expect(pricesAt(changing, NOW + DAY).map(({ price }) => price.minor)).toEqual([120_00]);
		expect(announcedPrice(changing, NOW)?.price).toEqual(rub(120_00));
		expect(announcedPrice(changing, NOW + DAY)?.price).toEqual(rub(150_00));
		expect(announcedPrice(changing, NOW + 9 * DAY)).toBeUndefined();
	});

	it('is free only when nothing is ever charged', () => {
		expect(isFree({ now: rub(0) })).toBe(true);
		expect(isFree({ now: rub(0), perPeriod: { price: rub(0), period: 'day' } })).toBe(true);
		expect(isFree({ now: rub(0), perPeriod: { price: rub(1), period: 'day' } })).toBe(false);
		expect(isFree({ now: rub(1) })).toBe(false);
	});
});
