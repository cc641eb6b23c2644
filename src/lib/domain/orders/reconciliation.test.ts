import { expect, it } from 'vitest';
import type { OrderCommand } from '../command';
import { DAY } from '../instant';
import type { OutboxEntry } from '../outbox';
import { entry, OTHER_LINE } from '../outbox.fixture';
import { reconcile } from './reconciliation';
import {
	buying,
	disconnecting,
	losing,
	order,
	queued,
	resuming,
	setting,
	suspending,
	switching
} from './orders.fixture';

const WAS = { id: 'w', name: 'w' };
const FOR_ONE = { slot: { for: 'caller', number: OTHER_LINE } } as const;
const connecting = order({ offering: { id: 'tones', name: 'TONES' } });
const both = (...values: (string | undefined)[]): OrderCommand => ({
	...setting(undefined),
	characteristics: ['tone', `tone:${OTHER_LINE}`].map((name, at) => ({
		name,
		...(values[at] && { value: values[at] })
	}))
});
const other = order({ offering: { id: 'b', name: 'B' } });

it.each<[string, OrderCommand[], OrderCommand, { how: string; seq: number } | undefined]>([
	['nothing earlier', [], order(), undefined],
	['another option', [other], order(), undefined],
	['connect, then disconnect', [order()], disconnecting('a'), { how: 'opposite', seq: 1 }],
	['disconnect, then connect', [disconnecting('a')], order(), { how: 'opposite', seq: 1 }],
	['the same twice', [order()], order(), { how: 'same', seq: 1 }],
	['connect, disconnect, connect', [order(), disconnecting('a')], order(), { how: 'opposite', seq: 2 }],
	['bought twice', [buying()], buying(), undefined],
	['bought, then connected', [buying()], order(), undefined],
	['connected, then bought', [order()], buying(), undefined],
	['a tariff, then another', [switching('x', 'y')], switching('x', 'z'), { how: 'supersedes', seq: 1 }],
	['a tariff and back', [switching('x', 'y')], switching('y', 'x'), { how: 'opposite', seq: 1 }],
	['a tariff twice', [switching('x', 'y')], switching('x', 'y'), { how: 'same', seq: 1 }],
	['an option, then a tariff', [order()], switching('x', 'a'), undefined],
	['a tone, then another', [setting('x')], setting('y'), { how: 'supersedes', seq: 1 }],
	['a tone twice', [setting('x')], setting('x'), { how: 'same', seq: 1 }],
	['a tone and off again', [setting('x')], setting(undefined), { how: 'opposite', seq: 1 }],
	['a tone and back', [setting('x', { before: WAS })], setting('w', { before: WAS }), { how: 'opposite', seq: 1 }],
	[
		'a tone in place of one, then off',
		[setting('x', { before: WAS })],
		setting(undefined),
		{ how: 'supersedes', seq: 1 }
	],
	['a tone for everyone, then for one', [setting('x')], setting('x', FOR_ONE), undefined],
	['a tone, then no service', [setting('x')], disconnecting('tones'), { how: 'supersedes', seq: 1 }],
	['no service, then a tone', [disconnecting('tones')], setting('x'), { how: 'supersedes', seq: 1 }],
	['the service, then a tone', [connecting], setting('x'), undefined],
	['two settings, then both anew', [both('1', '1')], both('2', '2'), { how: 'supersedes', seq: 1 }],
	['two settings, then the same two', [both('1', '1')], both('1', '1'), { how: 'same', seq: 1 }],
	['two settings, then one of them', [both('1', '1')], setting('2'), undefined],
	['one setting, then it and another', [setting('1')], both('2', '2'), { how: 'supersedes', seq: 1 }],
	['one setting, two, and the one again', [setting('1'), both('2', '2')], setting('1'), undefined],
	['two settings and back', [both('1', '1')], both(undefined, undefined), { how: 'opposite', seq: 1 }],
	['two settings, then one of them back', [both('1', '1')], both('1', undefined), { how: 'supersedes', seq: 1 }],
	['a rest and its end', [suspending()], resuming(), { how: 'opposite', seq: 1 }],
	['the end of a rest, and the rest again', [resuming(DAY)], suspending(DAY), { how: 'opposite', seq: 1 }],
	['the end of a rest, and one until another day', [resuming(DAY)], suspending(), { how: 'supersedes', seq: 1 }],
	['a rest, then a lost phone', [suspending()], losing(), { how: 'supersedes', seq: 1 }],
	['the end of a rest, then a lost phone', [resuming(DAY)], losing(), { how: 'supersedes', seq: 1 }],
	['a lost phone twice', [losing()], losing(), { how: 'same', seq: 1 }],
	['a rest twice', [suspending(DAY)], suspending(DAY), { how: 'same', seq: 1 }],
	['a rest, then one until another day', [suspending(DAY)], suspending(), { how: 'supersedes', seq: 1 }],
	['a rest, then another tariff', [suspending()], switching('t', 'y'), undefined],
	['a tone, then another service', [setting('x')], disconnecting('a'), undefined]
])('%s', (_, earlier, later, expected) => {
	const entries = [entry({ seq: 9 }), ...earlier.map((command, index) => queued(command, index + 1))];
	const met = reconcile(later, entries);
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
	expect(reconcile(disconnecting('a'), [queued(order(), 1, change)])?.how).toBe(how);
});

it('the same that has been sent is under way all the same', () => {
	expect(reconcile(order(), [queued(order(), 1, { state: 'accepted' })])?.how).toBe('same');
});

it('settings of a service that is to be disconnected, and have not been sent, are in vain', () => {
	const sent = queued(setting('w'), 1, { state: 'sending' });
	const entries = [sent, queued(order(), 2), queued(setting('x', FOR_ONE), 3), queued(setting('y'), 4)];
	const met = reconcile(disconnecting('tones'), entries);
	expect([met?.how, met?.entry.seq, met?.obsolete?.map(({ seq }) => seq)]).toEqual(['supersedes', 4, [3]]);
	expect(reconcile(disconnecting('tones'), [queued(setting('x'), 1)])).not.toHaveProperty('vain');
});
