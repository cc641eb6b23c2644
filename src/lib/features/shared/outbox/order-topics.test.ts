import { describe, expect, it } from 'vitest';
import type { OrderCommand } from '$lib/domain/command';
import {
	blacklisting,
	buying,
	disconnecting,
	order,
	queued,
	resuming,
	setting,
	suspending,
	switching,
	transfer
} from '$lib/domain/orders/orders.fixture';
import { forwardingTo } from '$lib/domain/forwarding/forwarding.fixture';
import { DAY } from '$lib/domain/instant';
import { OTHER_LINE } from '$lib/domain/outbox.fixture';
import { changeAgain } from './order-topics';

describe('an order that was refused goes through the confirm step again, in place of itself', () => {
	const FRIEND = { for: 'caller', number: OTHER_LINE } as const;

	it.each<[string, OrderCommand, object]>([
		['an option', order(), { offering: 'a' }],
		['a package', buying(), { offering: 'a' }],
		['a tariff', switching('x', 'y'), { offering: 'y' }],
		['what is disconnected', disconnecting('a'), { product: 'p-a' }],
		['a tone', setting('rain', { slot: FRIEND }), { set: { slot: FRIEND, tone: 'rain' } }],
		[
			'call forwarding',
			forwardingTo('no-answer', { number: OTHER_LINE, seconds: 20 }),
			{ forwarding: { condition: 'no-answer', to: { number: OTHER_LINE, seconds: 20 } } }
		],
		['its end', forwardingTo('all'), { forwarding: { condition: 'all' } }],
		['a block', suspending(), { block: { to: 'start' } }],
		['a block until a day', suspending(DAY), { block: { to: 'start', until: DAY } }],
		['the end of a block', resuming(DAY), { block: { to: 'end' } }],
		['a number on the blacklist', blacklisting('hidden'), { blacklist: { to: 'add', entry: 'hidden' } }],
		['one taken off', blacklisting('+7495*', { value: undefined }), { blacklist: { to: 'remove', entry: '+7495*' } }],
		['the beep', setting(undefined, { slot: FRIEND }), { set: { slot: FRIEND } }]
	])('%s', (_, command, wish) => {
		expect(changeAgain(queued(command, 1))).toEqual({ ...wish, replaces: 'key-1' });
	});

	it('but what a later version asks for does not, nor what is no order', () => {
		expect(changeAgain(queued({ ...setting('x'), characteristics: [{ name: 'echo' }] }, 1))).toBeUndefined();
		expect(changeAgain(queued(transfer(), 1))).toBeUndefined();
	});
});
