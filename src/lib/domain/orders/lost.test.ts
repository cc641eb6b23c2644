import { expect, it } from 'vitest';
import { DAY } from '../instant';
import { idOf } from '../line.fixture';
import { LINE } from '../outbox.fixture';
import type { Allowance, OwnedProduct } from '../subscriber';
import { lostBy } from './lost';
import { monthly, NOW, product, rub } from './orders.fixture';

const left = (id: string, remaining: Allowance['remaining'], change: Partial<Allowance> = {}): Allowance => ({
	line: idOf(LINE),
	id,
	name: id,
	kind: 'data',
	unit: 'byte',
	remaining,
	...change
});
const tariff = product('t', { kind: 'tariff', prices: [monthly(650_00)], nextChargeAt: NOW + 15 * DAY });
const music = product('music', { prices: [monthly(199_00)], nextChargeAt: NOW + DAY });
const around = { allowances: [], products: [tariff], now: NOW };

it('names what is left and can be counted', () => {
	const allowances = [
		left('some', 5),
		left('none', 0),
		left('all', 'unlimited'),
		left('over', 7, { validUntil: NOW }),
		left('unknown', 9, { validUntil: 'unknown' })
	];
	expect(lostBy(tariff, [], { ...around, allowances }).remainders.map(({ id }) => id)).toEqual(['some', 'unknown']);
});

it('tells the days that are paid: of the tariff, and of what ends with it', () => {
	expect(lostBy(tariff, [music], around).paid).toEqual([
		{ name: 'T', price: rub(650_00), until: NOW + 15 * DAY },
		{ name: 'MUSIC', price: rub(199_00), until: NOW + DAY }
	]);
	const others: Partial<OwnedProduct>[] = [{ status: 'suspended' }, { nextChargeAt: NOW }, { prices: [] }];
	for (const change of others) expect(lostBy({ ...tariff, ...change }, [], around).paid).toEqual([]);
	expect(lostBy(undefined, [], around).paid).toEqual([]);
});

it('leaves out what is known to have been bought apart, and knows when that is not told', () => {
	const gigabytes = product('gb');
	const products = [tariff, gigabytes];
	const of = (id: string) => left(id, 5, { of: id });
	const told = { ...around, products, allowances: [of('p-t'), of('p-gb')] };
	expect(lostBy(tariff, [], told)).toMatchObject({ remainders: [{ id: 'p-t' }], mixed: false });
	expect(lostBy(tariff, [gigabytes], told).remainders).toHaveLength(2);
	const untold = { ...told, allowances: [left('a', 5)] };
	expect(lostBy(tariff, [], untold).mixed).toBe(true);
	expect(lostBy(tariff, [gigabytes], untold).mixed).toBe(false);
	expect(lostBy(tariff, [], { ...untold, products: [tariff] }).mixed).toBe(false);
});

it('stands in the order of the meters', () => {
	const allowances = [left('sms', 1, { kind: 'sms' }), left('gb', 1), left('min', 1, { kind: 'voice' })];
	expect(lostBy(tariff, [], { ...around, allowances }).remainders.map(({ id }) => id)).toEqual(['gb', 'min', 'sms']);
});
