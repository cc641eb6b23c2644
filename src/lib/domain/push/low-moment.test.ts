import { expect, it } from 'vitest';
import { idOf } from '../line.fixture';
import { rub } from '../orders/orders.fixture';
import { LINE } from '../outbox.fixture';
import type { Allowance } from '../subscriber';
import { isLow } from '../allowance';
import { lowMoment } from './low-moment';

const allowance = (remaining: Allowance['remaining'], total?: number): Allowance => ({
	line: idOf(LINE),
	id: 'a',
	name: '',
	kind: 'data',
	unit: 'byte',
	remaining,
	...(total !== undefined && { total })
});
const plenty = {
	balance: rub(500_00),
	below: rub(100_00),
	allowances: [allowance(50, 100), allowance('unlimited'), allowance(5)],
	offered: [],
	signedInAt: 10,
	openedAt: 11
};

it('a package is low below a tenth of what it held, as far as that is known', () => {
	expect([allowance(9, 100), allowance(10, 100), allowance(0), allowance('unlimited', 100)].map(isLow)).toEqual([
		true,
		false,
		false,
		false
	]);
});

it('is when the money, or then a package, is low for the first time', () => {
	expect(lowMoment(plenty)).toBeUndefined();
	expect(lowMoment({ ...plenty, balance: rub(99_99) })).toBe('lowBalance');
	expect(lowMoment({ ...plenty, balance: rub(100_00) })).toBeUndefined();
	const both = { ...plenty, balance: rub(-1), allowances: [allowance(1, 100)] };
	expect(lowMoment(both)).toBe('lowBalance');
	expect(lowMoment({ ...both, offered: ['lowBalance'] })).toBe('packageEnds');
	expect(lowMoment({ ...both, offered: ['packageEnds', 'lowBalance'] })).toBeUndefined();
});

it('is never on the visit of the sign-in, nor of a balance that is not known', () => {
	expect(lowMoment({ ...plenty, balance: rub(0), openedAt: 10 })).toBeUndefined();
	expect(lowMoment({ ...plenty, balance: undefined })).toBeUndefined();
	expect(lowMoment({ ...plenty, balance: { minor: 0, currency: 'USD' } })).toBeUndefined();
});
