import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from './instant';
import { STORED_STATES, type OutboxEntry, type OutboxState } from './outbox';
import { CONFIRMED, entry } from './outbox.fixture';
import {
	canCancel,
	canConfirmAgain,
	canSendAgain,
	COMMAND_LIFETIME,
	isExpired,
	move,
	type OutboxEvent
} from './outbox-machine';

const STATES: readonly OutboxState[] = [...STORED_STATES, 'unreadable'];

/** The whole table, from the side of the states: what may happen in each, and where it leads. */
const TABLE: Record<OutboxState, Partial<Record<OutboxEvent, OutboxState>>> = {
	queued: {
		send: 'sending',
		wait: 'queued',
		'ask-sign-in': 'waiting-sign-in',
		expire: 'expired',
		cancel: 'cancelled',
		retry: 'queued'
	},
	sending: {
		recover: 'queued',
		wait: 'queued',
		accept: 'accepted',
		doubt: 'unknown',
		finish: 'done',
		refuse: 'rejected',
		'ask-again': 'needs-confirmation',
		'ask-code': 'needs-code',
		'ask-payment': 'awaits-payment',
		'ask-sign-in': 'waiting-sign-in',
		expire: 'expired'
	},
	accepted: { send: 'sending', wait: 'accepted', 'ask-sign-in': 'waiting-sign-in', retry: 'accepted' },
	'waiting-sign-in': { 'signed-in': 'queued', expire: 'expired', cancel: 'cancelled' },
	'needs-code': {
		'ask-sign-in': 'waiting-sign-in',
		'code-given': 'queued',
		expire: 'expired',
		cancel: 'cancelled'
	},
	'awaits-payment': {
		send: 'awaits-payment',
		wait: 'awaits-payment',
		'ask-payment': 'awaits-payment',
		doubt: 'unknown',
		finish: 'done',
		refuse: 'rejected',
		'ask-sign-in': 'waiting-sign-in',
		retry: 'awaits-payment',
		discard: 'dismissed'
	},
	'needs-confirmation': { discard: 'cancelled' },
	expired: { discard: 'cancelled' },
	rejected: { retry: 'queued', discard: 'cancelled' },
	unknown: {
		send: 'unknown',
		wait: 'unknown',
		accept: 'accepted',
		'ask-payment': 'awaits-payment',
		doubt: 'unknown',
		finish: 'done',
		refuse: 'rejected',
		expire: 'expired',
		retry: 'unknown',
		'send-again': 'queued',
		discard: 'dismissed'
	},
	dismissed: {},
	done: {},
	cancelled: {},
	unreadable: {}
};

const EVENTS = [...new Set(Object.values(TABLE).flatMap((moves) => Object.keys(moves)))] as OutboxEvent[];

describe.each(STATES)('from %s', (state) => {
	it.each(EVENTS)('%s', (event) => {
		expect(move(entry({ state }), event)?.state).toBe(TABLE[state][event]);
	});
});

it('never leaves done, dismissed, cancelled or unreadable, whatever happens', () => {
	fc.assert(
		fc.property(
			fc.constantFrom<OutboxState>('done', 'dismissed', 'cancelled', 'unreadable'),
			fc.constantFrom(...EVENTS),
			(state, event) => {
				expect(move(entry({ state }), event)).toBeUndefined();
			}
		)
	);
});

it('drops the reason to wait and the time of the next attempt with the state they belonged to', () => {
	const waiting = entry({ nextAttemptAt: 5, failure: { class: 'network', code: 'NO_ANSWER', reason: '' } });
	const sending = move(waiting, 'send', { attempts: 1 });
	expect(sending).toEqual(entry({ state: 'sending', attempts: 1 }));
	expect(sending && 'nextAttemptAt' in sending).toBe(false);
});

it('takes away what a move says is gone', () => {
	const unclear = entry({ state: 'sending', unclearSince: 5, sendAgain: true });
	const accepted = move(unclear, 'accept', { unclearSince: undefined, sendAgain: undefined });
	expect(accepted).toStrictEqual(entry({ state: 'accepted' }));
});

it.each([
	[0, false],
	[COMMAND_LIFETIME - 1, false],
	[COMMAND_LIFETIME, true],
	[-4 * MINUTE, false],
	[-6 * MINUTE, true],
	[-24 * HOUR, true]
])('%d ms after the confirmation it is expired: %s', (age, expired) => {
	expect(isExpired(entry(), CONFIRMED + age)).toBe(expired);
});

describe('what a person may do', () => {
	it('cancels only what can not have reached the operator', () => {
		expect(canCancel(entry())).toBe(true);
		expect(canCancel(entry({ state: 'waiting-sign-in' }))).toBe(true);
		expect(canCancel(entry({ outcomeUnknown: true }))).toBe(false);
		expect(canCancel(entry({ progress: { paymentId: 'p' } }))).toBe(false);
		expect(canCancel(entry({ progress: { topupId: 't' } }))).toBe(false);
		expect(canCancel(entry({ state: 'sending' }))).toBe(false);
	});

	it.each<[OutboxState, boolean]>([
		['rejected', true],
		['expired', true],
		['needs-confirmation', true],
		['queued', false],
		['sending', false],
		['unknown', false],
		['dismissed', false],
		['unreadable', false],
		['done', false]
	])('confirms %s again: %s', (state, may) => {
		expect(canConfirmAgain(entry({ state }))).toBe(may);
	});

	it('sends again only what nobody knows of, was not acknowledged and is not too old', () => {
		const may = (change: Partial<OutboxEntry>, now = CONFIRMED) =>
			canSendAgain(entry({ state: 'unknown', ...change }), now);
		expect([may({}), may({ progress: { paymentId: 'p' } })]).toEqual([true, true]);
		expect([may({ state: 'queued' }), may({ progress: { acknowledged: '' } })]).toEqual([false, false]);
		expect(may({}, CONFIRMED + COMMAND_LIFETIME)).toBe(false);
	});
});
