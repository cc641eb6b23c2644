import { describe, expect, it } from 'vitest';
import { monthly, product } from '../orders/orders.fixture';
import { cheapest, tripWays } from './compare';
import { includesTrips, useCost } from './cost';
import { tripOptions } from './options';
import { CALENDAR, DATA, listed, MB, megabytes, PLAN, TEN } from './trip.fixture';

const trip = { plan: PLAN, zone: 'Turkey', range: TEN, calendar: CALENDAR };
const daily = listed('daily', { prices: [monthly(50_00, 'day')] }, { packages: [megabytes(100)] });
const whole = listed('whole', { prices: [monthly(590_00)] }, { packages: [megabytes(500)] });
const owned = listed('owned', {}, { packages: [megabytes(500)] }, [product('owned')]);
const unknown = listed('unknown', { prices: [] }, { packages: [megabytes(500)] });
const words = listed('words', {}, null);
const ways = (use: Parameters<typeof tripWays>[1], ...services: Parameters<typeof tripOptions>[0]) =>
	tripWays(trip, use, tripOptions(services, 'Turkey'));

describe('what a plan of the trip costs', () => {
	it('by the tariff alone, day by day', () => {
		expect(useCost(PLAN, 'Turkey', { 'call-out': 120, 'call-in': 60, internet: 10 * MB, 'sms-out': 0 }, TEN)).toEqual({
			minor: 10 * (130_00 + 25_00 + 3_00),
			unpriced: []
		});
	});

	it('a daily package is whole again every day, a monthly one is used up', () => {
		const [alone, ...more] = ways({ internet: 100 * MB }, daily, whole, owned, words);
		expect(alone?.total).toBe(10 * 30_00);
		expect(more.map(({ option, fees, use, total }) => [option?.entry.id, fees?.minor, use?.minor, total])).toEqual([
			['daily', 500_00, 0, 500_00],
			['whole', 590_00, 5 * 30_00, 740_00]
		]);
	});

	it('prices of an option go before those of the tariff', () => {
		const cheap = listed('cheap', { prices: [monthly(0)] }, { rates: [{ ...DATA, price: { minor: 1, per: MB } }] });
		expect(ways({ internet: 100 * MB }, cheap)[1]?.total).toBe(10 * 100);
	});

	it('is not told where the operator has no price, or one that depends on how many calls there are', () => {
		const [alone] = ways({ 'sms-out': 3, internet: MB });
		expect([alone?.total, alone?.use]).toEqual([undefined, { minor: 10 * 30, unpriced: ['sms-out'] }]);
		const connecting = { ...PLAN, rates: PLAN.rates.map((one) => ({ ...one, connection: 5_00 })) };
		expect(useCost(connecting, 'Turkey', { 'call-out': 60 }, TEN).unpriced).toEqual(['call-out']);
		expect(ways({ internet: MB }, unknown)[1]?.total).toBeUndefined();
	});

	it('what the tariff itself includes there is seen', () => {
		const rich = { ...PLAN, packages: [megabytes(100)] };
		expect([PLAN, rich].map((plan) => includesTrips(plan, 'Turkey', ['internet']))).toEqual([false, true]);
	});
});

describe('the cheapest way', () => {
	it('is the only one with the smallest sum that is known', () => {
		const bargain = listed('bargain', { prices: [monthly(100_00)] }, { packages: [megabytes(500)] });
		const best = (...services: Parameters<typeof tripOptions>[0]) =>
			cheapest(ways({ internet: 100 * MB }, ...services));
		expect(best(daily, unknown)).toMatchObject({ total: 300_00 });
		expect(best(daily, bargain)?.option?.entry.id).toBe('bargain');
	});

	it('is none of one, and none of two that cost the same', () => {
		expect(cheapest(ways({ internet: MB }))).toBeUndefined();
		expect(cheapest(ways({ internet: MB }, unknown))).toBeUndefined();
		const same = listed('same', { prices: [monthly(0)] }, { rates: [DATA] });
		expect(cheapest(ways({ internet: MB }, same))).toBeUndefined();
	});
});
