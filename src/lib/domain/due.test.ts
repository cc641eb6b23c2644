import { describe, expect, it } from 'vitest';
import { dueCalendar, loans, toldDay, type PlannedTopUp } from './due';
import { DAY } from './instant';
import { monthly, NOW, offering, product, rub } from './orders/orders.fixture';
import type { CatalogueOffering, OwnedProduct } from './subscriber';

const dayOf = (at: number) => Math.floor(at / DAY);
const days = (products: OwnedProduct[], balance: number, catalogue: CatalogueOffering[] = []) =>
	dueCalendar({ products, catalogue, balance: rub(balance), now: NOW, dayOf }).days.map(({ at, sum, lacks }) => [
		dayOf(at) - dayOf(NOW),
		sum.minor,
		lacks
	]);

const tariff = product('t', { kind: 'tariff', prices: [monthly(650_00)], nextChargeAt: NOW + 15 * DAY });
const music = product('music', { prices: [monthly(199_00)], nextChargeAt: NOW + 15 * DAY + 1 });

describe('what is due', () => {
	it('counts everything of one day together, and says what lacks', () => {
		expect(days([tariff, music], 347_20)).toEqual([[15, 849_00, 501_80]]);
		expect(days([tariff, music], 849_00)).toEqual([[15, 849_00, 0]]);
	});

	it('a later day lacks what the earlier ones have taken; the first that lacks is told', () => {
		const early = { ...music, nextChargeAt: NOW + DAY };
		const account = { products: [tariff, early], catalogue: [], balance: rub(700_00), now: NOW, dayOf };
		expect(toldDay(dueCalendar(account).days)).toMatchObject({ sum: rub(650_00), lacks: 149_00 });
		expect(toldDay(dueCalendar({ ...account, balance: rub(900_00) }).days)).toMatchObject({
			sum: rub(199_00),
			lacks: 0
		});
		expect(toldDay([])).toBeUndefined();
	});

	it('a fee of every day is counted for every day until the others', () => {
		const daily = product('d', { prices: [monthly(5_00, 'day')], nextChargeAt: NOW + DAY });
		expect(days([daily, tariff], 700_00).at(-1)).toEqual([15, 655_00, 25_00]);
	});

	it('what was lent is taken back on its day', () => {
		const loan = offering('loan', { lends: rub(50_00), days: 3 });
		const taken = product('loan', { endsAt: NOW + 2 * DAY });
		expect(days([taken], 45_00, [loan])).toEqual([[2, 50_00, 5_00]]);
		expect(loans({ products: [taken], catalogue: [loan] }, NOW)).toEqual([{ sum: rub(50_00), at: NOW + 2 * DAY }]);
		expect(loans({ products: [taken], catalogue: [loan] }, NOW + 3 * DAY)).toEqual([]);
		expect(loans({ products: [taken], catalogue: [] }, NOW)).toEqual([]);
		const sooner = { ...taken, id: 'sooner', endsAt: NOW + DAY };
		expect(loans({ products: [taken, sooner], catalogue: [loan] }, NOW).map(({ at }) => at)).toEqual([
			NOW + DAY,
			NOW + 2 * DAY
		]);
	});

	it('nothing is told from the day on at which a price or its currency is not known', () => {
		const unknown = product('u', { nextChargeAt: NOW + 15 * DAY });
		const foreign = product('f', {
			prices: [{ kind: 'recurring', price: { minor: 1_00, currency: 'USD' }, period: 'month' }],
			nextChargeAt: NOW + 15 * DAY
		});
		const early = { ...music, nextChargeAt: NOW + DAY };
		for (const one of [unknown, foreign]) {
			expect(days([tariff, one], 0)).toEqual([]);
			expect(days([early, tariff, one], 0)).toEqual([[1, 199_00, 199_00]]);
		}
	});

	it('is counted at the price of that day, and not for what rests, ends before, or is overdue', () => {
		const dearer = { ...monthly(700_00), from: NOW + 10 * DAY };
		const cheap = { ...monthly(650_00), until: NOW + 10 * DAY };
		expect(days([{ ...tariff, prices: [cheap, dearer] }], 0)).toEqual([[15, 700_00, 700_00]]);
		for (const change of [{ status: 'suspended' }, { endsAt: NOW + DAY }, { nextChargeAt: NOW - 2 * DAY }] as const)
			expect(days([{ ...tariff, ...change }], 0)).toEqual([]);
		expect(days([{ ...tariff, prices: [{ kind: 'one-time', price: rub(0) }] }], 0)).toEqual([]);
	});
});

describe('the days to come', () => {
	const loan = offering('loan', { lends: rub(50_00), days: 3 });
	const taken = product('loan', { endsAt: NOW + 2 * DAY });
	const calendar = (topUps: PlannedTopUp[], balance = 347_20, more: OwnedProduct[] = []) =>
		dueCalendar({
			products: [tariff, music, taken, ...more],
			catalogue: [loan],
			balance: rub(balance),
			now: NOW,
			dayOf,
			topUps
		});
	const after = (...inDays: number[]) => inDays.map((days) => ({ at: NOW + days * DAY, sum: rub(500_00) }));

	it('say what is taken and what is left of the money after each', () => {
		const { days, unknown } = calendar([]);
		expect(unknown).toBeUndefined();
		expect(days).toMatchObject([
			{ left: 297_20, lacks: 0, items: [{ what: 'loan', minor: -50_00 }] },
			{
				left: -551_80,
				lacks: 551_80,
				items: [
					{ what: 'fee', name: 'T', minor: -650_00 },
					{ what: 'fee', name: 'MUSIC', minor: -199_00 }
				]
			}
		]);
	});

	it('count what an automatic top-up brings on an earlier day, and tell of those after the last charge', () => {
		const { days } = calendar(after(9, 20));
		expect(days.map(({ left, lacks, sum }) => [left, lacks, sum.minor])).toEqual([
			[297_20, 0, 50_00],
			[797_20, 0, 0],
			[-51_80, 51_80, 849_00],
			[448_20, 0, 0]
		]);
		expect(days[1]?.items).toEqual([{ what: 'top-up', name: '', minor: 500_00 }]);
		const account = { products: [tariff], catalogue: [], balance: rub(650_00), now: NOW, dayOf, topUps: after(1) };
		expect(toldDay(dueCalendar(account).days)).toMatchObject({ sum: rub(650_00), lacks: 0 });
	});

	it('do not rely on a top-up of the very day: it may come after the charge', () => {
		expect(calendar(after(15)).days.at(-1)).toMatchObject({ lacks: 551_80, left: -51_80 });
	});

	it('leave out a top-up in the past, after more than a month, or in another currency', () => {
		const dollars = { at: NOW + DAY, sum: { minor: 5_00, currency: 'USD' } };
		expect(calendar([...after(-1, 32), dollars]).days).toHaveLength(2);
	});

	it('end with the day at whose price nothing is known, and name it', () => {
		const unknown = product('u', { nextChargeAt: NOW + 10 * DAY });
		expect(calendar([], 0, [unknown])).toMatchObject({
			days: [{ lacks: 50_00 }],
			unknown: { at: NOW + 10 * DAY, name: 'U' }
		});
	});
});
