import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { Balance, Owner } from '$lib/domain/subscriber';
import { troubleOf } from './trouble';

const balance = (minor: number): Balance => ({
	line: idOf('+79000000001'),
	id: 'm',
	kind: 'main',
	name: '',
	remaining: { minor, currency: 'RUB' },
	status: 'active'
});
const owner = (lineStatus: Owner['lineStatus']): Owner => ({
	line: idOf('+79000000001'),
	id: 'o',
	fullName: 'A',
	shortName: 'A',
	lineStatus
});

it.each([
	['ok', 1, 'active', undefined],
	['offline', 1, 'active', 'unreachable'],
	['unresponsive', 1, 'active', 'unreachable'],
	['garbled', 1, 'active', 'unreachable'],
	['ok', 0, 'active', 'zero'],
	['offline', 0, 'active', 'zero'],
	['ok', -1, 'active', 'negative'],
	['offline', -1, 'blocked', 'blocked'],
	['ok', 500_00, 'blocked', 'blocked']
] as const)('with the network %s, %i on the balance and the line %s: %s', (reach, minor, status, trouble) => {
	expect(troubleOf({ owner: owner(status), tariff: null, balances: [balance(minor)] }, reach)).toBe(trouble);
});

it('a debt of a line that may be blocked is told when that is known, or is not coming', () => {
	const indebted = { owner: null, tariff: null, balances: [balance(-1)] };
	expect(troubleOf(indebted, 'ok', true)).toBeUndefined();
	expect(troubleOf(indebted, 'ok', false)).toBe('negative');
	expect(troubleOf({ ...indebted, owner: owner('active') }, 'ok', true)).toBe('negative');
	expect(troubleOf({ ...indebted, owner: owner('blocked') }, 'ok', true)).toBe('blocked');
});

it('what is not known is no trouble', () => {
	expect(troubleOf(undefined, 'ok')).toBeUndefined();
	expect(troubleOf({ owner: null, tariff: null, balances: [] }, 'ok')).toBeUndefined();
});
