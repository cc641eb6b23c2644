import { expect, it } from 'vitest';
import type { OrderCommand } from '../command';
import type { OutboxEntry } from '../outbox';
import { entry } from '../outbox.fixture';
import { meet } from './meeting';
import { disconnecting, order, queued, switching } from './orders.fixture';

const buying = order({ action: 'buy' });
const other = order({ offering: { id: 'b', name: 'B' } });

it.each<[string, OrderCommand[], OrderCommand, { how: string; seq: number } | undefined]>([
	['nothing earlier', [], order(), undefined],
	['another option', [other], order(), undefined],
	['connect, then disconnect', [order()], disconnecting('a'), { how: 'opposite', seq: 1 }],
	['disconnect, then connect', [disconnecting('a')], order(), { how: 'opposite', seq: 1 }],
	['the same twice', [order()], order(), { how: 'same', seq: 1 }],
	['connect, disconnect, connect', [order(), disconnecting('a')], order(), { how: 'opposite', seq: 2 }],
	['bought twice', [buying], buying, undefined],
	['bought, then connected', [buying], order(), undefined],
	['a tariff, then another', [switching('x', 'y')], switching('x', 'z'), { how: 'instead', seq: 1 }],
	['a tariff and back', [switching('x', 'y')], switching('y', 'x'), { how: 'opposite', seq: 1 }],
	['a tariff twice', [switching('x', 'y')], switching('x', 'y'), { how: 'same', seq: 1 }],
	['an option, then a tariff', [order()], switching('x', 'a'), undefined]
])('%s', (_, earlier, later, expected) => {
	const entries = [entry({ seq: 9 }), ...earlier.map((command, index) => queued(command, index + 1))];
	const met = meet(later, entries);
	expect(met && { how: met.how, seq: met.entry.seq }).toEqual(expected);
});

it.each<[Partial<OutboxEntry>, string | undefined]>([
	[{ state: 'waiting-sign-in' }, 'opposite'],
	[{ outcomeUnknown: true }, undefined],
	[{ state: 'sending' }, undefined],
	[{ state: 'accepted', progress: { orderId: 'o' } }, undefined],
	[{ state: 'done' }, undefined],
	[{ state: 'rejected' }, undefined],
	[{ state: 'expired' }, undefined]
])('its opposite, when it is %j: %s', (change, how) => {
	expect(meet(disconnecting('a'), [queued(order(), 1, change)])?.how).toBe(how);
});

it('the same that has been sent is under way all the same', () => {
	expect(meet(order(), [queued(order(), 1, { state: 'accepted' })])?.how).toBe('same');
});
