import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../domain/period';
import type { OperatorPack } from '../../operator/pack';
import { toPrices } from './price';

const base: Pick<OperatorPack, 'currency' | 'timeZone'> = { currency: 'RUB', timeZone: 'Europe/Moscow' };
const speaking = (dialect: OperatorPack['dialect']) => ({
	line: idOf('+79000000001'),
	number: '+79000000001' as const,
	pack: { ...base, ...(dialect && { dialect }) } as OperatorPack
});
const context = speaking(undefined);
const rub = (value: unknown) => ({ taxIncludedAmount: { unit: 'RUB', value } });
const price = (priceType: unknown, value: unknown, more: object = {}) => ({ priceType, price: rub(value), ...more });
const monthly = (value: unknown, more: object = {}) =>
	price('recurring', value, { recurringChargePeriod: 'month', ...more });
const read = (...list: unknown[]) => toPrices(list, context);
const money = (minor: number) => ({ minor, currency: 'RUB' });

/** The same word as some server might write it. */
const written = (word: string) =>
	fc
		.tuple(fc.constantFrom('', ' ', '_', '-'), fc.constantFrom('lower', 'upper', 'title'), fc.constantFrom('', ' '))
		.map(([gap, how, end]) => {
			const joined = word.replaceAll(' ', gap);
			const cased = { lower: joined.toLowerCase(), upper: joined.toUpperCase(), title: joined }[how] ?? joined;
			return `${cased}${end}`;
		});

describe('kinds of prices', () => {
	it.each([
		['recurring', 'reccurring', 'recurring fee', 'recurring charge'],
		['one time', 'One time fee', 'non recurring', 'activation']
	])('are told in any spelling: %s', (...words) => {
		fc.assert(
			fc.property(fc.constantFrom(...words).chain(written), (priceType) => {
				const once = !/^recc?urring/i.test(priceType);
				const more = once ? {} : { recurringChargePeriod: 'month' };
				const [told] = read(price(priceType, 990, more));
				expect(told).toMatchObject({ kind: once ? 'one-time' : 'recurring', price: money(990_00) });
			})
		);
	});

	it.each([
		['nobody knows', price('fee of the moon', 1)],
		['no word', price(undefined, 1)],
		['a discount', price('discount', -5)],
		['no object at all', null]
	])('of which one is %s: the price is not known, as a whole', (_, wrong) => {
		expect(read(price('oneTime', 50), wrong)).toEqual([]);
	});

	it('a pack has words of its own', () => {
		const own = speaking({ prices: { kinds: { abo: 'recurring' }, periods: { monat: 'month' } } });
		expect(toPrices([price('Abo', 5, { recurringChargePeriod: 'Monat' })], own)).toMatchObject([{ period: 'month' }]);
	});

	it('a penalty and a package are no price of having it; a price of use is nothing to wait for', () => {
		const list = [price('penalty', 500), price('allowance', 0), price('usage', 0.0417), price('oneTime', 50)];
		expect(read(...list)).toEqual([{ kind: 'one-time', price: money(50_00) }]);
	});
});

describe('no price', () => {
	it.each([
		['no list', undefined],
		['null', null],
		['an empty list', []],
		['an object', price('oneTime', 5)]
	])('%s', (_, list) => {
		expect(toPrices(list, context)).toEqual([]);
	});
});

describe('periods', () => {
	it.each<[Period, string[]]>([
		['day', ['day', 'days', 'daily', 'P1D']],
		['week', ['week', 'weekly', 'P7D']],
		['month', ['month', 'months', 'monthly', 'P1M', '1 month']],
		['year', ['year', 'yearly', 'annually', 'P1Y', 'P12M']]
	])('%s in any spelling, in either field', (period, words) => {
		fc.assert(
			fc.property(
				fc.constantFrom(...words).chain(written),
				fc.constantFrom('recurringChargePeriod', 'recurringChargePeriodType'),
				(word, field) => {
					expect(read(price('recurring', 1, { [field]: word }))).toMatchObject([{ period }]);
				}
			)
		);
	});

	it.each([
		['months', 1, 'month'],
		['month', '1', 'month'],
		['months', 12, 'year'],
		['days', 7, 'week'],
		['months', null, 'month']
	])('%s × %s', (recurringChargePeriodType, recurringChargePeriodLength, period) => {
		const dto = price('recurring', 1, { recurringChargePeriodType, recurringChargePeriodLength });
		expect(read(dto)).toMatchObject([{ period }]);
	});

	it('may stand in the kind', () => {
		expect(read(price('Monthly fee', 199))).toEqual([{ kind: 'recurring', price: money(199_00), period: 'month' }]);
	});

	it.each([
		['none', price('recurring', 199)],
		['an empty one', price('recurring', 199, { recurringChargePeriod: ' ' })],
		['one nobody knows', price('recurring', 199, { recurringChargePeriod: 'fortnight' })],
		['three months', price('recurring', 199, { recurringChargePeriodType: 'month', recurringChargePeriodLength: 3 })],
		['30 days, which are no month', price('recurring', 199, { recurringChargePeriod: 'P30D' })],
		['two', monthly(199, { recurringChargePeriodType: 'day' })],
		['another than its kind', price('monthly fee', 199, { recurringChargePeriod: 'year' })],
		['a number for a word', price('recurring', 199, { recurringChargePeriod: 1 })],
		['one, though it is taken once', price('oneTime', 199, { recurringChargePeriod: 'month' })]
	])('with %s the price is not known', (_, dto) => {
		expect(read(dto)).toEqual([]);
	});
});

describe('sums', () => {
	it.each([
		['with tax', rub('450.50')],
		['with and without tax', { ...rub(450.5), dutyFreeAmount: { unit: 'RUB', value: 375 }, taxRate: 22 }],
		['bare, as stand-alone prices are', { unit: 'rub', value: 450.5 }],
		['as a quantity', { amount: '450.5', units: 'Rub' }]
	])('%s', (_, sum) => {
		expect(read({ priceType: 'oneTime', price: sum })).toEqual([{ kind: 'one-time', price: money(450_50) }]);
	});

	it.each([
		[100, 20, 120_00],
		[100, '18.9', 118_90],
		[100, 0, 100_00],
		[0.5, 20, 60]
	])('%s without tax and %s %% are what is paid', (value, taxRate, minor) => {
		expect(read({ priceType: 'oneTime', price: { dutyFreeAmount: { unit: 'RUB', value }, taxRate } })).toEqual([
			{ kind: 'one-time', price: money(minor) }
		]);
	});

	it.each([
		['none', {}],
		['nothing readable', rub('много')],
		['parts of a kopeck', rub(199.995)],
		['without tax alone', { dutyFreeAmount: { unit: 'RUB', value: 100 } }],
		['without tax, and a rate that may be a share', { dutyFreeAmount: { unit: 'RUB', value: 100 }, taxRate: 0.2 }],
		['without tax, and no rate', { dutyFreeAmount: { unit: 'RUB', value: 100 }, taxRate: ' ' }],
		['without tax, and more digits than a rate has', { dutyFreeAmount: { unit: 'RUB', value: 100 }, taxRate: 20.0001 }],
		['to be rounded', { dutyFreeAmount: { unit: 'RUB', value: 0.01 }, taxRate: 20 }],
		[
			'with tax, unreadable, whatever is beside it',
			{ ...rub('?'), dutyFreeAmount: { unit: 'RUB', value: 1 }, taxRate: 0 }
		],
		['no object', 5]
	])('%s: not known', (_, sum) => {
		expect(read({ priceType: 'oneTime', price: sum })).toEqual([]);
	});

	it('bare with taxes beside it are not known: the tax may be in it or not', () => {
		const dto = { priceType: 'oneTime', price: { unit: 'RUB', value: 100 } };
		expect(read({ ...dto, tax: [{ taxCategory: 'VAT', taxRate: 20 }] })).toEqual([]);
		expect(read({ ...dto, tax: [] })).toHaveLength(1);
	});

	it.each(['productPriceAlteration', 'priceAlteration', 'popRelationship', 'prodSpecCharValueUse', 'constraint'])(
		'with %s are not known: what is paid is another sum, or only some pay it',
		(field) => {
			expect(read(monthly(990, { [field]: [{ id: 'x' }] }))).toEqual([]);
			expect(read(monthly(990, { [field]: [] }))).toHaveLength(1);
		}
	);
});

describe('when it is in force', () => {
	it.each([
		[{}, {}],
		[null, {}],
		[{ startDateTime: '2026-11-01T00:00:00+03:00', endDateTime: null }, { from: Date.UTC(2026, 9, 31, 21) }],
		[{ startDateTime: '2026-11-01' }, { from: Date.UTC(2026, 9, 31, 21) }],
		[{ endDateTime: '2026-11-30' }, { until: Date.UTC(2026, 10, 30, 20, 59, 59) }]
	])('%j', (validFor, expected) => {
		expect(read(monthly(5, { validFor }))).toEqual([
			{ kind: 'recurring', price: money(5_00), period: 'month', ...expected }
		]);
	});

	it.each([{ endDateTime: 'soon' }, { startDateTime: '31.12.2026' }, 'for ever'])('%j: not known', (validFor) => {
		expect(read(monthly(5, { validFor }))).toEqual([]);
	});
});
