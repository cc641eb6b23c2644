import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf, toAllowance } from './allowance';
import { contextOf, LINE } from './context.fixture';

const context = contextOf({
	packages: {
		units: { гб: 'gigabyte', мб: 'megabyte', 'сек.': 'second', мин: 'minute', 'шт.': 'message' },
		unlimited: { 'без ограничений': 'unlimited' }
	}
});
const GB = 1_024 ** 3;
const gb = (amount: number) => ({ amount, units: 'GB' });
const bucket = { id: 'a', name: 'Интернет', usageType: 'data', status: 'active', remainingValue: gb(12) };
const read = (change: object, within = context) => toAllowance({ ...bucket, ...change }, within)?.[0];

describe('units', () => {
	it.each([
		['kB', 'byte', 1_024],
		['KB', 'byte', 1_024],
		['GByte', 'byte', GB],
		['gigabytes', 'byte', GB],
		['GiB', 'byte', GB],
		['ГБ', 'byte', GB],
		['МБ', 'byte', 1_024 ** 2],
		['octet', 'byte', 1],
		['bytes', 'byte', 1],
		['sec', 'second', 1],
		['Minutes', 'second', 60],
		['сек.', 'second', 1],
		['мин', 'second', 60],
		['SMS', 'message', 1],
		['messages', 'message', 1],
		['шт.', 'message', 1]
	])('%s', (units, unit, size) => {
		expect(read({ usageType: 'x', remainingValue: { amount: 90, units } })).toMatchObject({
			unit,
			remaining: 90 * size
		});
	});

	it.each(['Mb', 'Gb', 'gb', 'kb', 'Гб', 'b', 'm', 'miles', '', 5, null])('%j is none, or two', (units) => {
		expect(read({ remainingValue: { amount: 90, units } })).toBeUndefined();
	});

	it('are what the pack says', () => {
		const packages = contextOf({ packages: { thousand: 1_000, units: { пакет: 'message' } } });
		expect(read({}, packages)?.remaining).toBe(12e9);
		expect(read({ remainingValue: { amount: 1, units: 'GiB' } }, packages)?.remaining).toBe(GB);
		expect(read({ remainingValue: { amount: 5, units: 'пакет' } }, packages)).toMatchObject({ unit: 'message' });
		const remainingValue = { amount: 8, units: 'Gb' };
		expect(read({ remainingValue }, contextOf({ packages: { smallB: 'bit' } }))?.remaining).toBe(GB);
		expect(read({ remainingValue }, contextOf({ packages: { smallB: 'byte' } }))?.remaining).toBe(8 * GB);
	});

	it('amounts have one reading, or none', () => {
		expect(read({ remainingValue: { amount: '1,5', units: 'GB' } })?.remaining).toBe(1.5 * GB);
		expect(read({ remainingValue: { amount: '1,190', units: 'GB' } })).toBeUndefined();
	});
});

it('tells which product gives it, where there is one', () => {
	const of = (...ids: string[]) => read({ product: ids.map((id) => ({ id })) });
	expect(of('p-1')?.of).toBe('p-1');
	for (const ids of [[], ['p-1', 'p-2']]) expect(of(...ids)).not.toHaveProperty('of');
});

describe('a package that several share', () => {
	const used = (level: string | undefined, amount: number, more: object = {}) => ({
		counterType: 'used',
		level,
		value: gb(amount),
		...more
	});

	it('holds what all have used and what is left; the own use stands beside', () => {
		const bucketCounter = [used('user', 2), used('global', 18)];
		const whole = { remaining: 12 * GB, total: 30 * GB, ownUsed: 2 * GB };
		expect(read({ bucketCounter })).toMatchObject(whole);
		expect(read({ bucketCounter: bucketCounter.toReversed() })).toMatchObject(whole);
		expect(read({ bucketCounter: [used('user', 2), used(undefined, 18)] })).toMatchObject(whole);
	});

	it('has no total when only the own use is told', () => {
		const row = read({ bucketCounter: [used('user', 2)], isShared: true });
		expect(row).toMatchObject({ remaining: 12 * GB, ownUsed: 2 * GB });
		expect(row).not.toHaveProperty('total');
		expect(read({ bucketCounter: [used('user', 2)], isShared: 'false' })).toMatchObject({ total: 14 * GB });
	});

	it('tells the own use of this line, not of another', () => {
		const of = (id: string) => ({ user: { id } });
		const both = [used('user', 2, of(LINE)), used('user', 5, of('+79000000002')), used('shared', 18)];
		expect(read({ bucketCounter: both })?.ownUsed).toBe(2 * GB);
		expect(read({ bucketCounter: both.slice(1) })).not.toHaveProperty('ownUsed');
		expect(read({ bucketCounter: [used('user', 2, of('party-1')), used('shared', 18)] })?.ownUsed).toBe(2 * GB);
	});

	it('is not counted when two counters could be the one, or the level is nobody’s', () => {
		for (const bucketCounter of [[used(undefined, 1), used(undefined, 2)], [used('networkProduct', 2)]])
			expect(read({ bucketCounter })).not.toHaveProperty('total');
	});

	it('never has more than all have used and left together', () => {
		const amounts = fc.integer({ min: 0, max: 500 });
		fc.assert(
			fc.property(amounts, amounts, amounts, fc.boolean(), (left, all, own, first) => {
				const counters = [used('user', own), used('global', all)];
				const row = read({ remainingValue: gb(left), bucketCounter: first ? counters : counters.toReversed() });
				expect(row?.total).toBe((left + all) * GB);
			})
		);
	});
});

describe('a package without limit', () => {
	const counter = { counterType: 'used', value: gb(3) };

	it.each([
		[{ remainingValue: undefined, remainingValueName: 'Unlimited' }],
		[{ remainingValue: null, valueName: 'unlimited' }],
		[{ remainingValue: undefined, isUnlimited: true }],
		[{ remainingValue: 'Unlimited' }],
		[{ remainingValue: { amount: 'unlimited', units: 'GB' } }],
		[{ remainingValue: { amount: null, units: 'Без ограничений' } }],
		[{ remainingValue: null, bucketCounter: [counter, { counterType: 'remaining', valueName: 'Unlimited' }] }],
		[{ remainingValue: null, bucketBalance: [{ remainingValueName: 'UNLIMITED' }] }]
	])('%j', (change) => {
		const row = read({ bucketCounter: [counter], ...change });
		expect(row).toMatchObject({ kind: 'data', unit: 'byte', remaining: 'unlimited', used: 3 * GB });
		expect(row).not.toHaveProperty('total');
	});

	it('is told without its use, in the unit of its kind; nothing left to read is no such package', () => {
		expect(read({ remainingValue: null, isUnlimited: 'true', usageType: 'voice' })).toMatchObject({
			unit: 'second',
			remaining: 'unlimited'
		});
		expect(read({ remainingValue: null, isUnlimited: true, usageType: 'roaming' })).toBeUndefined();
		expect(read({ remainingValue: null })).toBeUndefined();
	});
});

describe('other shapes', () => {
	it('version 4: numbers with their unit beside, what is left in a list of its own', () => {
		const four = {
			remainingValue: undefined,
			bucketBalance: [{ unit: 'GB', remainingValue: 12, validFor: { endDateTime: '2026-12-01' } }],
			bucketCounter: [{ counterType: 'used', unit: 'MB', value: '512' }]
		};
		expect(read(four)).toMatchObject({
			remaining: 12 * GB,
			total: 12.5 * GB,
			validUntil: Date.UTC(2026, 11, 1, 20, 59, 59)
		});
		const two = { ...four, bucketBalance: [...four.bucketBalance, { unit: 'GB', remainingValue: 1 }] };
		expect(read(two)).toBeUndefined();
	});

	it('what is used of what is allowed', () => {
		const bare = { id: 5, usedValue: 300, allowedValue: 500, units: 'min' };
		expect(toAllowance(bare, context)).toEqual([
			{ line: idOf(LINE), id: '5', name: '', kind: 'voice', unit: 'second', remaining: 12_000, total: 30_000 }
		]);
		expect(toAllowance({ ...bare, remainedValue: { amount: 190, units: 'min' } }, context)?.[0]).toMatchObject({
			remaining: 11_400,
			total: 30_000
		});
		expect(toAllowance({ ...bare, usedValue: 600 }, context)?.[0]?.remaining).toBe(0);
		expect(toAllowance({ ...bare, usedValue: undefined }, context)).toBeUndefined();
		expect(toAllowance({ ...bare, allowedValue: undefined }, context)).toBeUndefined();
	});

	it('money among packages is left out, and is told by the balances', () => {
		expect(toAllowance({ ...bucket, remainingValue: { amount: 5, units: 'RUB' } }, context)).toEqual([]);
	});

	it('buckets stand in a report, in a query, alone, or under a product', () => {
		const one = { remainingValue: gb(1) };
		expect(bucketsOf({ bucket: one })).toEqual([one]);
		expect(bucketsOf(one)).toEqual([one]);
		expect(bucketsOf({ usageConsumption: [{ bucket: [one] }, { bucket: [one] }] })).toEqual([one, one]);
		expect(bucketsOf({ product: { bucket: [one] } })).toEqual([one]);
		expect(bucketsOf({ usageConsumptionReport: [5] })).toEqual([undefined]);
		for (const none of [{}, 5, { bucket: {} }]) expect(bucketsOf(none)).toBeUndefined();
	});
});

describe('what servers leave out or write otherwise', () => {
	it('needs no type, state or name; without an id the name is the key', () => {
		const { remainingValue } = bucket;
		expect(toAllowance({ remainingValue, product: [{ name: 'Пакет' }] }, context)?.[0]).toMatchObject({
			id: 'Пакет',
			name: 'Пакет',
			kind: 'data'
		});
		expect(toAllowance({ remainingValue }, context)).toBeUndefined();
		for (const usageType of ['Data', 'internet', 'roaming-data']) expect(read({ usageType })?.kind).toBe('data');
	});

	it.each(['expired', 'EXPIRED', 'Ended', 'closed'])('is left out when it is %s', (status) => {
		expect(toAllowance({ ...bucket, status }, context)).toEqual([]);
	});

	it('never looks endless because its end can not be read', () => {
		expect(read({ validFor: { endDateTime: 'Tuesday' } })?.validUntil).toBe('unknown');
		for (const validFor of [undefined, null, {}, { endDateTime: null }])
			expect(read({ validFor })).not.toHaveProperty('validUntil');
	});
});
