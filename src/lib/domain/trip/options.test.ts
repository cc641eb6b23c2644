import { expect, it } from 'vitest';
import { product } from '../orders/orders.fixture';
import { tripOptions } from './options';
import { DATA, listed, megabytes } from './trip.fixture';
import { zonePrices } from './use';
import { PLAN } from './trip.fixture';

const found = (...services: Parameters<typeof tripOptions>[0]) =>
	tripOptions(services, 'Turkey').map(({ entry, helps, packages, rates }) => [
		entry.id,
		helps,
		packages.length,
		rates.length
	]);

it('prices of a zone are told use by use, and what is not told is left open', () => {
	expect(zonePrices(PLAN, 'Turkey').map(({ use, rate }) => [use, rate?.id])).toEqual([
		['call-out', 'out'],
		['call-in', 'in'],
		['sms-out', undefined],
		['sms-in', undefined],
		['internet', 'data']
	]);
});

it('an option helps by what it includes there or by its prices; what works elsewhere alone is left out', () => {
	expect(
		found(
			listed('words', {}, null),
			listed('package', { sections: ['internet'] }, { packages: [megabytes(500, ['Turkey'])] }),
			listed('anywhere', {}, { packages: [megabytes(500)] }),
			listed('price', {}, { rates: [DATA] }),
			listed('elsewhere', {}, { packages: [megabytes(500, ['Asia'])] })
		)
	).toEqual([
		['package', 'here', 1, 0],
		['anywhere', 'here', 1, 0],
		['price', 'here', 0, 1],
		['words', 'untold', 0, 0]
	]);
});

it('what is at home is none, whatever it is for', () => {
	const home = { ...megabytes(500), match: {} };
	expect(found(listed('home', { sections: ['internet'] }, { packages: [home] }))).toEqual([]);
	expect(found(listed('sorted', {}, { packages: [home] }))).toEqual([['sorted', 'untold', 0, 0]]);
	expect(found(listed('tariff', { kind: 'tariff' }, { rates: [DATA] }))).toEqual([]);
	expect(found({ id: 'gone', name: 'Gone', products: [product('gone')], orders: [] })).toEqual([]);
});

it('what is no longer sold is there for who has it', () => {
	const old = { sellable: false };
	const rules = { rates: [DATA] };
	expect(found(listed('old', old, rules))).toEqual([]);
	expect(found(listed('old', old, rules, [product('old')]))).toEqual([['old', 'here', 0, 1]]);
});
