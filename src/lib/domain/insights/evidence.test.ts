import { describe, expect, it } from 'vitest';
import { DAY } from '../instant';
import { disconnecting, monthly, offering, order, rub, transfer } from '../orders/orders.fixture';
import { entry } from '../outbox.fixture';
import { debitsOf } from './debits';
import { CHARGED } from './facts';
import { bought, facts, movements, NOW, option, records, returned, taken, tariff } from './history.fixture';
import { isNamed, nameKey } from './names';
import { nextDay, timesAYear } from './rhythm';
import { findSubscriptions } from './subscriptions';

const MONTH = { months: 1 } as const;
const only = (...of: Parameters<typeof facts>) => {
	const [first, ...more] = findSubscriptions(facts(...of));
	expect(more).toEqual([]);
	return first;
};
const stated = (...own: ReturnType<typeof movements>[]) =>
	facts({ charges: [], products: [tariff({ prices: [monthly(0)] })], movements: own.flat() });

describe('what it comes to', () => {
	it('is what was taken so far, and the debits due in a year at the price of now', () => {
		const charges = records('Кино', [...taken(249_00, MONTH, 2, { ago: 5 }), ...taken(199_00, MONTH, 5, { ago: 66 })]);
		const found = only({ charges });
		expect(found).toMatchObject({ cost: 2 * 249_00 + 5 * 199_00, yearMinor: 12 * 249_00, minor: 249_00 });
		expect(found?.change).toMatchObject({ before: 199_00, minor: 249_00, trial: false });
		expect(found?.debits.map(({ id }) => id)).toEqual(charges.map(({ id }) => id));
	});

	it.each([
		[{ days: 1 }, 365],
		[{ days: 7 }, 52],
		[{ days: 30 }, 12],
		[{ days: 28 }, 13],
		[{ months: 1 }, 12],
		[{ months: 3 }, 4],
		[{ months: 12 }, 1]
	] as const)('%j comes round %i times a year', (rhythm, times) => {
		expect(timesAYear(rhythm)).toBe(times);
	});

	it('is without what was returned', () => {
		const [found] = findSubscriptions(
			stated(
				movements('Кино', taken(299_00, MONTH, 5, { ago: 5 })),
				returned('Возврат «Кино»', bought([34, 15, 299_00])),
				returned('Возврат: другое', bought([33, 15, 299_00])),
				returned('Возврат: Кино', bought([33, 15, 999_00]))
			)
		);
		expect(found).toMatchObject({ cost: 4 * 299_00, yearMinor: 12 * 299_00 });
		expect(found?.debits.map(({ returned }) => returned)).toEqual([0, 299_00, 0, 0, 0]);
	});

	it('has no year where nobody knows when it is taken', () => {
		const charges = records('SMS на короткий номер 3116', bought([4, 19, 50_00], [17, 12, 30_00], [40, 21, 40_00]));
		const found = only({ charges });
		expect(found).toMatchObject({ kind: 'premium', cost: 120_00 });
		expect(found).not.toHaveProperty('yearMinor');
	});

	it('the dearest stand first, those without a year by what they have cost', () => {
		const charges = [3116, 3117].flatMap((number, place) =>
			records(`SMS на номер ${number}`, bought([4, 19, 50_00], [17, 12, 30_00 + place], [40, 21, 40_00]))
		);
		expect(findSubscriptions(facts({ charges })).map(({ cost }) => cost)).toEqual([120_01, 120_00]);
	});

	it('has no year by a fee of the day that was not seen every day', () => {
		const abroad = option('abroad', 'Поездка', 0, { prices: [monthly(500_00, 'day')] });
		const days = records('Поездка', bought([50, 3, 500_00], [51, 3, 500_00]));
		const found = only({ products: [tariff(), abroad], charges: days });
		expect(found).toMatchObject({ kind: 'service', cost: 1_000_00, minor: 500_00 });
		expect(found).not.toHaveProperty('yearMinor');
		const every = records('Поездка', taken(500_00, { days: 1 }, 12));
		expect(only({ products: [tariff(), abroad], charges: every })?.yearMinor).toBe(365 * 500_00);
	});
});

describe('a service of the line', () => {
	const [one, other] = [
		option('a', 'Контент', 99_00, { id: 'a' }),
		option('b', 'Контент', 149_00, { id: 'b', startedAt: NOW - 300 * DAY })
	];

	it('has its own debits of two that are called alike', () => {
		const charges = records('Контент', [...taken(99_00, MONTH, 4, { ago: 5 }), ...taken(149_00, MONTH, 3, { ago: 9 })]);
		const found = findSubscriptions(facts({ products: [tariff(), one, other], charges }));
		expect(found.map(({ product, cost }) => [product, cost])).toEqual([
			['b', 3 * 149_00],
			['a', 4 * 99_00]
		]);
	});

	it('of two called alike whose prices are not known has none', () => {
		const unpriced = option('c', 'Контент', 0, { id: 'c', prices: [] });
		const found = findSubscriptions(
			facts({ products: [tariff(), one, unpriced], charges: records('Контент', taken(50_00, MONTH, 4)) })
		);
		expect(found.map(({ product, debits }) => [product, debits])).toEqual([['a', []]]);
	});

	it.each([
		['under its name', order({ offering: { id: 'other', name: 'Контент' } }), 'service'],
		['under its id', order({ offering: { id: 'b', name: 'Other' } }), 'service'],
		['never, another was', order({ offering: { id: 'c', name: 'Other' } }), 'repeated'],
		['to be ended', disconnecting('b'), 'repeated'],
		['never, money was sent', transfer(), 'repeated']
	] as const)('was ordered %s', (_, command, kind) => {
		const catalogue = [offering('b', { name: 'Контент', sections: ['content'] })];
		const charges = records('Контент', taken(149_00, MONTH, 3, { ago: 9 }));
		const outbox = [entry({ command, state: 'done' })];
		expect(only({ products: [tariff(), other], catalogue, charges, outbox })?.kind).toBe(kind);
	});

	it('is told by the price announced first', () => {
		const prices = [monthly(99_00), { ...monthly(199_00), from: NOW + 9 * DAY }];
		const found = only({
			products: [tariff(), option('a', 'Контент', 0, { prices })],
			catalogue: [offering('a', { name: 'Контент', prices: [{ ...monthly(299_00), from: NOW + 40 * DAY }] })]
		});
		expect(found).toMatchObject({ kind: 'rise', yearMinor: 12 * 199_00, change: { at: NOW + 9 * DAY, before: 99_00 } });
	});

	it('of several fees, or of one without its period, is told by its debits alone', () => {
		const several = option('a', 'Контент', 0, { prices: [monthly(99_00), monthly(3_00, 'day')] });
		expect(findSubscriptions(facts({ products: [tariff(), several] }))).toEqual([]);
		const odd = option('a', 'Контент', 0, { prices: [{ kind: 'recurring', price: rub(99_00) }] });
		expect(findSubscriptions(facts({ products: [tariff(), odd] }))).toEqual([]);
	});
});

describe('debits', () => {
	it('are counted once, by the records of their days and by the statement before', () => {
		const debits = taken(99_00, MONTH, 4, { ago: 5 });
		const all = { charges: records('Кино', debits), movements: movements('Кино', debits) };
		expect(debitsOf(facts({ ...all, chargesFrom: NOW - 60 * DAY })).map(({ as }) => as)).toEqual([
			...['unsaid', 'unsaid'],
			...['subscription', 'subscription']
		]);
		expect(debitsOf(facts({ ...all, chargesFrom: undefined })).every(({ as }) => as === 'unsaid')).toBe(true);
	});

	it.each(CHARGED)('of the category %s are what it says', (category) => {
		const [debit] = debitsOf(facts({ charges: records('Кино', bought([1, 3, 100]), category) }));
		expect(debit?.as).toBe(category);
	});

	it('have a name and a sum of their own currency', () => {
		const charges = [...records('', bought([1, 3, 100])), ...records('Возврат', bought([1, 3, -100]))];
		expect(debitsOf(facts({ charges }))).toEqual([]);
		const foreign = returned('Кино', bought([1, 4, 100])).map((one) => ({
			...one,
			amount: { minor: 100, currency: 'EUR' }
		}));
		const failed = returned('Кино', bought([1, 4, 100])).map((one) => ({ ...one, status: 'failed' as const }));
		const taking = returned('Кино', bought([1, 4, -100]));
		const [debit] = debitsOf(
			facts({
				charges: [],
				movements: [
					...movements('Кино', bought([1, 3, 100])),
					...movements(' ', bought([1, 3, 100])),
					...foreign,
					...failed,
					...taking
				]
			})
		);
		expect(debit).toMatchObject({ name: 'Кино', minor: 100, returned: 0 });
	});

	it('the statement alone tells of a line whose tariff nobody knows', () => {
		const own = movements('Кино', taken(299_00, MONTH, 4, { ago: 5 }));
		const services = [option('shield', 'Защита', 0)];
		expect(only({ charges: [], products: services, movements: own })?.name).toBe('Кино');
	});

	it('the statement is silent of content beside a tariff whose fee nobody knows', () => {
		const own = movements('Кино', taken(299_00, MONTH, 4, { ago: 5 }));
		expect(findSubscriptions(facts({ charges: [], products: [tariff({ prices: [] })], movements: own }))).toEqual([]);
	});
});

describe('names', () => {
	it.each([
		['Контент #12345678 от 03.10.2026', 'контент от'],
		['Подписка 2026-10-03', 'подписка'],
		['SMS на короткий номер 3116', 'sms на короткий номер 3116']
	])('«%s» is called «%s»', (text, key) => {
		expect(nameKey(text)).toBe(key);
	});

	it.each([
		['Абонентская плата: Музыка', 'Музыка', true],
		['Услуга «Музыка» за месяц', 'Музыка', true],
		['Услуга "Музыка" за месяц', 'Музыка', true],
		['Музыка Плюс', 'Музыка', false],
		['Радиомузыка', 'Музыка', false],
		['Музыка', ' ', false]
	])('«%s» names «%s»: %s', (text, name, right) => {
		expect(isNamed(nameKey(text), name)).toBe(right);
	});
});

it('a month too short has its last day', () => {
	const january31 = Date.UTC(2026, 0, 31) / DAY;
	expect(nextDay(january31, MONTH)).toBe(Date.UTC(2026, 1, 28) / DAY);
	expect(nextDay(Date.UTC(2026, 1, 28) / DAY, MONTH, 1, 31)).toBe(Date.UTC(2026, 2, 31) / DAY);
});
