import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { rate } from '../../domain/rating/rate';
import type { OperatorPack } from '../../operator/pack';
import { RULES } from '../usage/usage.fixture';
import { toPlan } from './plan';

const price = (value: unknown, more: object = {}) => ({
	id: 'min',
	name: 'Минута',
	priceType: 'usage',
	unitOfMeasure: { amount: 1, units: 'min' },
	price: { taxIncludedAmount: { unit: 'RUB', value } },
	...more
});
const constraint = (...pairs: [string, string][]) => ({
	constraint: pairs.map(([type, id]) => ({ '@referredType': type, id }))
});
const pack: Pick<OperatorPack, 'currency'> = { currency: 'RUB' };
const context = {
	line: idOf('+79000000001'),
	number: '+79000000001',
	pack: pack as OperatorPack,
	usage: RULES
} as const;
const plan = (...prices: unknown[]) => toPlan(prices, { id: 'p', isTariff: true }, context);

describe('prices for usage', () => {
	it('become rates and packages that the rating engine charges by', () => {
		const made = plan(
			price(0, {
				id: 'voice',
				name: 'Звонки',
				priceType: 'allowance',
				unitOfMeasure: { amount: 2, units: 'min' },
				...constraint(['trafficType', 'home'])
			}),
			price(2.5, constraint(['trafficType', 'home'], ['direction', 'outgoing'], ['freeUpTo', '3'])),
			price(20, { id: 'by', ...constraint(['otherParty', '+375'], ['otherParty', '+77'], ['step', '1']) }),
			price(0.3, {
				id: 'mb',
				name: undefined,
				unitOfMeasure: { amount: 1_024, units: 'B' },
				...constraint(['roamingZone', 'Турция'], ['serviceName', 'Видео'])
			})
		);
		expect(made).toEqual({
			id: 'p',
			currency: 'RUB',
			packages: [{ id: 'voice', name: 'Звонки', unit: 'second', amount: 120, match: { categories: ['call-home'] } }],
			rates: [
				{
					id: 'min',
					name: 'Минута',
					unit: 'second',
					match: { categories: ['call-home'], directions: ['out'] },
					price: { minor: 2_50, per: 60 },
					step: 60,
					freeUpTo: 3
				},
				{
					id: 'by',
					name: 'Минута',
					unit: 'second',
					match: { destinations: ['+375', '+77'] },
					price: { minor: 20_00, per: 60 },
					step: 1
				},
				{
					id: 'mb',
					unit: 'byte',
					match: { destinations: ['Турция'], services: ['Видео'] },
					price: { minor: 30, per: 1_024 },
					step: 1_024
				}
			],
			fees: []
		});
		const call = { category: 'call-home', direction: 'out', unit: 'second', party: '+7', service: '' } as const;
		expect(made && rate(made, { ...call, amount: 170 }, {}).cost).toBe(2_50);
	});

	it.each([
		['minutes', 'second', 60],
		['мин', 'second', 60],
		['octets', 'byte', 1],
		['GByte', 'byte', 2 ** 30],
		['шт', 'piece', 1]
	])('are per unit in the words that packages are told in: %s', (units, unit, step) => {
		const dialect: OperatorPack['dialect'] = { packages: { units: { мин: 'minute', шт: 'message' } } };
		const own = { ...pack, dialect } as OperatorPack;
		const dto = price(2.5, { unitOfMeasure: { amount: 1, units } });
		const made = toPlan([dto], { id: 'p', isTariff: true }, { ...context, pack: own });
		expect(made?.rates).toMatchObject([{ unit, step, price: { minor: 2_50, per: step } }]);
	});

	it('come with the fees beside them', () => {
		const fees = [
			price(650, { id: 'fee', priceType: 'recurring', recurringChargePeriod: 'month' }),
			price(0, { id: 'free', priceType: 'recurring', recurringChargePeriod: 'day' }),
			price(5, { id: 'yearly', priceType: 'recurring', recurringChargePeriod: 'year' }),
			price(100, { id: 'start', priceType: 'oneTime' })
		];
		expect(plan(price(1), ...fees)?.fees).toEqual([
			{ id: 'fee', category: 'tariff-fee', period: 'month', minor: 650_00 },
			{ id: 'yearly', category: 'tariff-fee', period: 'year', minor: 5_00 },
			{ id: 'start', category: 'one-off', period: 'once', minor: 100_00 }
		]);
		const option = toPlan([price(1), ...fees], { id: 'p', isTariff: false }, context);
		expect(option?.fees[0]).toMatchObject({ category: 'subscription' });
		expect(plan(...fees)).toBeUndefined();
	});

	it.each([
		['something we have no word for', constraint(['trafficType', 'hologram'])],
		['a direction nobody knows', constraint(['direction', 'sideways'])],
		['a condition nobody knows', constraint(['weekend', 'yes'])],
		['steps of nothing', constraint(['step', '0'])],
		['steps of words', constraint(['step', 'minute'])],
		['free for a while', constraint(['freeUpTo', 'a while'])]
	])('for %s are left out', (_, more) => {
		expect(plan(price(1, more), price(2, { id: 'other' }))?.rates.map(({ id }) => id)).toEqual(['other']);
	});

	it('with a word known and one that is not hold for what is known', () => {
		const words = constraint(['trafficType', 'home'], ['trafficType', 'hologram'], ['trafficType', 'voice']);
		expect(plan(price(1, words))?.rates[0]?.match).toEqual({ categories: ['call-home'] });
	});

	it.each([
		['no price', price('much')],
		['a price below zero', price(-1)],
		['finer parts than anybody charges', price('0.000000001')],
		['a price as small as noise', price(1e-9)],
		['a price without tax', price(1, { price: { dutyFreeAmount: { unit: 'RUB', value: 1 }, taxRate: 20 } })],
		['a condition about nobody knows what', price(1, { constraint: [{ id: 'yes' }] })],
		['another currency', price(1, { price: { taxIncludedAmount: { unit: 'USD', value: 1 } } })],
		['no unit', price(1, { unitOfMeasure: undefined })],
		['a unit nobody knows', price(1, { unitOfMeasure: { amount: 1, units: 'fortnight' } })],
		['an amount of nothing', price(1, { unitOfMeasure: { amount: 0, units: 'min' } })],
		['an amount without end', price(1, { unitOfMeasure: { amount: 1e300, units: 'min' } })],
		['conditions that are none', price(1, { constraint: [7] })]
	])('of which one has %s are no plan: others would seem to apply', (_, wrong) => {
		expect(plan(price(1), wrong)).toBeUndefined();
	});

	it.each([
		[0.0417, 1, { minor: 417, per: 100 }],
		['0.041700', 1, { minor: 417, per: 100 }],
		['2,50', 60, { minor: 250, per: 60 }],
		['1 190.00', 60, { minor: 1_190_00, per: 60 }],
		[2 + 1e-10, 60, { minor: 200, per: 60 }],
		[0.0417 + 1e-10, 1, { minor: 417, per: 100 }],
		['1.005', 60, { minor: 1_005, per: 600 }],
		[12, 60, { minor: 12_00, per: 60 }]
	])('of parts of a kopeck are kept exactly: %s for %i s', (value, seconds, expected) => {
		const unitOfMeasure = { amount: String(seconds), units: 's' };
		expect(plan(price(value, { unitOfMeasure }))?.rates[0]).toMatchObject({ price: expected, step: seconds });
	});

	it('with a condition that does not say what it is about, hold for what only one thing is called', () => {
		const match = (...constraint: object[]) => plan(price(1, { constraint }))?.rates[0]?.match;
		expect(match({ id: 'home' }, { id: 'outgoing' })).toEqual({ categories: ['call-home'], directions: ['out'] });
		expect(match({ id: '+375', name: 'otherParty' })).toEqual({ destinations: ['+375'] });
		expect(match({ id: 'home', name: 'At home' })).toEqual({ categories: ['call-home'] });
	});

	it('in words of other servers', () => {
		const made = plan(
			price(3, { priceType: 'Usage Charge' }),
			price(70, { id: 'fee', priceType: 'Recurring', recurringChargePeriodType: 'weekly' }),
			price(1, { id: 'unclear', priceType: 'Recurring' })
		);
		expect(made?.rates).toHaveLength(1);
		expect(made?.fees).toEqual([{ id: 'fee', category: 'tariff-fee', period: 'week', minor: 70_00 }]);
	});

	it('are found among prices of kinds that this version does not know', () => {
		expect(plan({ priceType: 'discount' }, null, price(1))?.rates).toHaveLength(1);
	});

	it('with a condition that no row could hold make no plan', () => {
		expect(plan(price(1), price(2, constraint(['serviceName', 'Ж'.repeat(1_000_000)])))).toBeUndefined();
		expect(plan(price(1), price(2, constraint(['serviceName', 'a\u0000b'])))).toBeUndefined();
	});
});
