import { describe, expect, it } from 'vitest';
import { dueDays, loans, toldDay } from './due';
import { DAY } from './instant';
import { monthly, NOW, offering, product, rub } from './orders/orders.fixture';
import type { CatalogueOffering, OwnedProduct } from './subscriber';

const dayOf = (at: number) => Math.floor(at / DAY);
const days = (products: OwnedProduct[], balance: number, catalogue: CatalogueOffering[] = []) =>
	dueDays({ products, catalogue, balance: rub(balance), now: NOW, dayOf }).map(({ at, sum, lacks }) => [
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
		expect(toldDay(dueDays(account))).toMatchObject({ sum: rub(650_00), lacks: 149_00 });
		expect(toldDay(dueDays({ ...account, balance: rub(900_00) }))).toMatchObject({ sum: rub(199_00), lacks: 0 });
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
