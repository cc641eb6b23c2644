import { describe, expect, it } from 'vitest';
import { monthly, rub } from '../orders/orders.fixture';
import type { ProductPrice } from '../subscriber';
import { tripFees } from './fees';
import { CALENDAR, TEN } from './trip.fixture';

const once = (minor: number): ProductPrice => ({ kind: 'one-time', price: rub(minor) });
const fees = (prices: ProductPrice[], days?: number) =>
	tripFees({ prices, ...(days !== undefined && { days }) }, TEN, CALENDAR, 'RUB');

describe('what an option costs for ten days', () => {
	it.each([
		['a fee of every day', [monthly(35_00, 'day')], undefined, { minor: 350_00, times: 10 }],
		['a fee of a week', [monthly(200_00, 'week')], undefined, { minor: 400_00, times: 2 }],
		['a fee of a month', [monthly(590_00)], undefined, { minor: 590_00, times: 1 }],
		[
			'connecting beside the fee is paid once',
			[once(50_00), monthly(35_00, 'day')],
			undefined,
			{ minor: 400_00, times: 10 }
		],
		['paid once and for good', [once(100_00)], undefined, { minor: 100_00, times: 1 }],
		['for seven days it is bought twice', [once(690_00)], 7, { minor: 1_380_00, times: 2 }],
		['for ten days it is bought once', [once(690_00)], 10, { minor: 690_00, times: 1 }]
	])('%s', (_, prices, days, expected) => {
		expect(fees(prices, days)).toEqual(expected);
	});

	it('goes by the price in force on each day', () => {
		const change = CALENDAR.startOf(TEN.from + 4);
		const prices = [
			{ ...monthly(10_00, 'day'), until: change },
			{ ...monthly(20_00, 'day'), from: change }
		];
		expect(fees(prices)).toEqual({ minor: 4 * 10_00 + 6 * 20_00, times: 10 });
	});

	it('is not known when a price of one of the days is not', () => {
		expect(fees([])).toBeUndefined();
		expect(fees([{ ...monthly(10_00, 'day'), until: CALENDAR.startOf(TEN.to) }])).toBeUndefined();
		expect(fees([], 7)).toBeUndefined();
		expect(fees([{ ...once(5), price: { minor: 5, currency: 'BYN' } }])).toBeUndefined();
	});
});
