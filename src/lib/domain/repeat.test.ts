import { idOf } from './line.fixture';
import { describe, expect, it } from 'vitest';
import type { Operation } from './operation';
import { autopay, buying, message, order, queued, request, rub, transfer } from './orders/orders.fixture';
import { LINE, OTHER_LINE } from './outbox.fixture';
import { repeatOf, repeatOfMovement, repeatOfOperation } from './repeat';
import { savedCard } from './saved-card.fixture';
import type { Movement } from './subscriber';
import { topUpFrom, topUpOnPage } from './top-up';
import type { OutboxEntry } from './outbox';

const plan = {
	countryCode: '7',
	trunkPrefix: '8',
	nationalLength: 10,
	mobilePrefixes: ['9'],
	groups: [3, 3, 2, 2],
	separators: [' ', '-', '-']
};
const own = { number: LINE, plan };

describe('a command that took effect', () => {
	const done = (command: OutboxEntry['command']) => repeatOf(queued(command, 1, { state: 'done' }));

	it('of money is repeated with its receiver, sum and way', () => {
		expect(done(topUpFrom(savedCard({ id: 'c' }), LINE, OTHER_LINE, rub(1_00)))).toEqual({
			kind: 'top-up',
			receiver: OTHER_LINE,
			amount: rub(1_00),
			cardId: 'c'
		});
		expect(done(topUpOnPage(LINE, LINE, rub(1_00), 'sbp'))).toEqual({
			kind: 'top-up',
			receiver: LINE,
			amount: rub(1_00),
			way: 'sbp'
		});
		expect(done(transfer())).toEqual({ kind: 'transfer', receiver: OTHER_LINE, amount: rub(100_00) });
	});

	it('a package is bought once more; what is done once is not', () => {
		expect(done(buying())).toEqual({ kind: 'buy', offering: 'a' });
		expect(done(buying({ forLine: '+79000000002' }))).toMatchObject({ kind: 'buy', forLine: '+79000000002' });
		for (const command of [order(), autopay(), message(), request(), { kind: 'unreadable' } as const])
			expect(done(command)).toBeUndefined();
	});

	it('is not repeated before it has, or when it did not', () => {
		for (const state of ['queued', 'rejected', 'unknown', 'cancelled'] as const)
			expect(repeatOf(queued(transfer(), 1, { state }))).toBeUndefined();
	});
});

describe('a line of the account', () => {
	const of = (change: Partial<Movement>) =>
		repeatOfMovement(
			{
				line: idOf(LINE),
				id: 'm',
				at: 1,
				kind: 'transfer',
				amount: rub(-100_00),
				status: 'completed',
				description: 'Перевод с +7 900 000-00-01 на +7 900 000-00-02',
				...change
			},
			own
		);

	it('a payment tops the own number up', () => {
		const paid = { kind: 'top-up', amount: rub(500_00), description: '' } as const;
		expect(of(paid)).toEqual({ kind: 'top-up', receiver: LINE, amount: rub(500_00) });
		expect(of({ ...paid, amount: rub(-500_00) })).toBeUndefined();
	});

	it('a transfer goes to the one other number that its words name', () => {
		expect(of({})).toEqual({ kind: 'transfer', receiver: OTHER_LINE, amount: rub(100_00) });
		expect(of({ description: 'на 8 (900) 000–00–02, дважды: 89000000002' })?.kind).toBe('transfer');
		for (const description of ['', 'Перевод на 900 *** 02', 'с 9000000003 на 9000000002', 'заказ 123456789012'])
			expect(of({ description })).toBeUndefined();
	});

	it('what came, is not sure, has failed or is no payment is not repeated', () => {
		for (const change of [
			{ amount: rub(100_00) },
			{ undirected: true },
			{ status: 'failed' },
			{ kind: 'charge' }
		] as const)
			expect(of(change)).toBeUndefined();
	});
});

it('what another device has asked for is repeated where its sum and its receiver are known', () => {
	const of = (change: Partial<Operation>) =>
		repeatOfOperation(
			{ line: idOf(LINE), id: 'o', at: 1, kind: 'top-up', result: 'done', amount: rub(5_00), ...change },
			LINE
		);
	expect(of({ subject: '•• 4242' })).toEqual({ kind: 'top-up', receiver: LINE, amount: rub(5_00) });
	expect(of({ subject: OTHER_LINE })).toMatchObject({ receiver: OTHER_LINE });
	expect(of({ kind: 'transfer', subject: OTHER_LINE })).toEqual({
		kind: 'transfer',
		receiver: OTHER_LINE,
		amount: rub(5_00)
	});
	for (const change of [
		{ kind: 'transfer', subject: 'Пётр' },
		{ kind: 'connect' },
		{ result: 'refused' },
		{ amount: rub(0) }
	] as const)
		expect(of(change)).toBeUndefined();
	expect(repeatOfOperation({ line: idOf(LINE), id: 'o', at: 1, kind: 'top-up', result: 'done' }, LINE)).toBeUndefined();
});
