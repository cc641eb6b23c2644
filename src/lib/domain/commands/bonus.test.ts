import { expect, it } from 'vitest';
import { readEntry } from '../stored-entry';
import { LINE } from '../outbox.fixture';
import { dependsOn } from '../precedence';
import type { BonusCommand } from '../command';
import { queued, rub, transfer } from '../orders/orders.fixture';
import { bonus } from './bonus';

const of = { kind: 'bonus', line: LINE } as const;
const EXCHANGE = { ...of, action: 'exchange', reward: { id: 'r', name: 'r' }, cost: { points: 500 } } as const;
const MONEY = { ...EXCHANGE, credits: rub(100_00) } as const;
const SERVICE = { ...EXCHANGE, offering: { id: 'o', name: 'o' } } as const;
const CASH = { ...of, action: 'cash-out', bucket: 'c', amount: rub(100) } as const;
const JOIN = { ...of, action: 'join' } as const;
const LEAVE = { ...of, action: 'leave', memberId: 'm', loses: { points: 0 } } as const;

it.each<BonusCommand>([EXCHANGE, MONEY, SERVICE, CASH, JOIN, LEAVE])(
	'$action is read as it is, from version 12',
	(one) => {
		const row = queued(one, 1);
		expect(readEntry(row)).toBe(row);
		expect(readEntry({ ...row, version: 11 }).state).toBe('unreadable');
	}
);

it.each<[string, object]>([
	['another action', { ...of, action: 'give' }],
	['an action of every object', { ...of, action: 'constructor' }],
	['no action', of],
	['a reward of no name', { ...EXCHANGE, reward: { id: 'r' } }],
	['a price in money', { ...EXCHANGE, cost: rub(500) }],
	['parts of a point', { ...EXCHANGE, cost: { points: 0.5 } }],
	['nothing that comes', { ...EXCHANGE, credits: rub(0) }],
	['a sum of no currency', { ...EXCHANGE, credits: { minor: 5 } }],
	['an offering of no name', { ...EXCHANGE, offering: { id: 'o' } }],
	['no bucket', { ...CASH, bucket: undefined }],
	['no cashback', { ...CASH, amount: rub(0) }],
	['no member', { ...LEAVE, memberId: 5 }],
	['nothing said to be lost', { ...LEAVE, loses: undefined }]
])('%s is unreadable', (_, wrong) => {
	expect(readEntry(queued(wrong as never, 1)).state).toBe('unreadable');
});

it('each waits for what has been done with points before, and what is paid for what they bring', () => {
	const later = transfer();
	expect([dependsOn(LEAVE, EXCHANGE), dependsOn(EXCHANGE, JOIN)]).toEqual([true, true]);
	expect([MONEY, CASH, SERVICE, LEAVE].map((one) => dependsOn(later, one))).toEqual([true, true, false, false]);
	expect(dependsOn({ kind: 'message', line: LINE, text: 'x' }, MONEY)).toBe(false);
});

it('joining and leaving are done once, an exchange as often as it is wished', () => {
	const isSame = (one: BonusCommand, other: BonusCommand) => bonus.isSame?.(one, other);
	expect([isSame(JOIN, JOIN), isSame(LEAVE, LEAVE), isSame(EXCHANGE, EXCHANGE), isSame(JOIN, LEAVE)]).toEqual([
		true,
		true,
		false,
		false
	]);
	expect(bonus.spends(MONEY)).toBe(false);
});
