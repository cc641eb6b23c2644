/**
 * Every way a queued command may go, and the only place that says so (states: see `outbox`). Pure:
 * who drives it, and when, is the sync engine's business.
 */
import { HOUR, MINUTE, type Instant } from './instant';
import { omit } from './util/omit';
import type { OutboxEntry, OutboxState } from './outbox';
import { hasSteppedAside } from './precedence';

export type OutboxEvent =
	/** A request is about to leave. */
	| 'send'
	/** Found under way with nobody sending it: the app died in the middle. */
	| 'recover'
	/** No clear answer, or a request to come later. */
	| 'wait'
	/** Taken in by the operator, not decided yet. */
	| 'accept'
	/** Whether it has taken effect can't be told. */
	| 'doubt'
	| 'finish'
	| 'refuse'
	/** Price or state has changed: only the person can decide. */
	| 'ask-again'
	| 'ask-sign-in'
	| 'signed-in'
	/** A code from the phone comes first. */
	| 'ask-code'
	| 'code-given'
	/** The person pays on a page, which the operator has told the address of. */
	| 'ask-payment'
	| 'expire'
	| 'cancel'
	| 'retry'
	/** The person has looked, and says that it was not done. */
	| 'send-again'
	/** The person does not want it sent any more; whether it has arrived is still asked. */
	| 'give-up'
	| 'discard';

const TRANSITIONS: Readonly<Record<OutboxEvent, Readonly<Partial<Record<OutboxState, OutboxState>>>>> = {
	// An entry with unknown outcome is only asked about: a crash while asking leaves it unknown,
	// never queued.
	send: { queued: 'sending', accepted: 'sending', unknown: 'unknown', 'awaits-payment': 'awaits-payment' },
	recover: { sending: 'queued' },
	wait: {
		queued: 'queued',
		accepted: 'accepted',
		sending: 'queued',
		unknown: 'unknown',
		'awaits-payment': 'awaits-payment'
	},
	accept: { sending: 'accepted', unknown: 'accepted' },
	doubt: { sending: 'unknown', unknown: 'unknown', 'awaits-payment': 'unknown' },
	finish: { sending: 'done', unknown: 'done', 'awaits-payment': 'done' },
	refuse: { sending: 'rejected', unknown: 'rejected', 'awaits-payment': 'rejected' },
	'ask-again': { sending: 'needs-confirmation' },
	'ask-sign-in': {
		queued: 'waiting-sign-in',
		accepted: 'waiting-sign-in',
		sending: 'waiting-sign-in',
		// Whether it still needs one, or is still to be paid, the operator says anew.
		'needs-code': 'waiting-sign-in',
		'awaits-payment': 'waiting-sign-in'
	},
	'signed-in': { 'waiting-sign-in': 'queued' },
	'ask-code': { sending: 'needs-code' },
	'code-given': { 'needs-code': 'queued' },
	'ask-payment': { sending: 'awaits-payment', unknown: 'awaits-payment', 'awaits-payment': 'awaits-payment' },
	expire: {
		queued: 'expired',
		'waiting-sign-in': 'expired',
		'needs-code': 'expired',
		sending: 'expired',
		unknown: 'expired'
	},
	cancel: { queued: 'cancelled', 'waiting-sign-in': 'cancelled', 'needs-code': 'cancelled' },
	retry: {
		queued: 'queued',
		accepted: 'accepted',
		rejected: 'queued',
		unknown: 'unknown',
		'awaits-payment': 'awaits-payment'
	},
	'send-again': { unknown: 'queued' },
	'give-up': { queued: 'unknown' },
	discard: {
		rejected: 'cancelled',
		'needs-confirmation': 'cancelled',
		expired: 'cancelled',
		unknown: 'dismissed',
		// Should it be paid all the same, the operator credits it.
		'awaits-payment': 'dismissed'
	}
};

/**
 * What a move may bring with it; `undefined` takes away what was there. The reason to wait and the
 * time of the next attempt belong to one state and are dropped with it.
 */
export type OutboxChange = {
	[
		Field in
			| 'attempts'
			| 'nextAttemptAt'
			| 'outcomeUnknown'
			| 'unclearSince'
			| 'sendAgain'
			| 'progress'
			| 'toPay'
			| 'failure'
			| 'settledAt'
			| 'replacedBy'
			| 'oppositeOf'
	]?: OutboxEntry[Field] | undefined;
};

/** The entry after the event, or `undefined` when its state does not allow it. */
export function move(entry: OutboxEntry, event: OutboxEvent, change: OutboxChange = {}): OutboxEntry | undefined {
	const state = TRANSITIONS[event][entry.state];
	if (state === undefined) return undefined;
	const moved = { ...omit(entry, 'nextAttemptAt', 'failure'), ...change, state };
	return Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined)) as unknown as OutboxEntry;
}

/** Law 8: before the operator forgets the key (24 h), with room for clocks that disagree. */
export const COMMAND_LIFETIME = 20 * HOUR;

/**
 * A clock may be put right by a little without making every command look as if it came from the
 * future.
 */
const CLOCK_TOLERANCE = 5 * MINUTE;

/**
 * Confirmed «in the future»: the device's clock was set back since, and the command's age can't be
 * known.
 */
export function isFromFuture({ confirmedAt }: Pick<OutboxEntry, 'confirmedAt'>, now: Instant): boolean {
	return now < confirmedAt - CLOCK_TOLERANCE;
}

/**
 * Too old to fire by itself, or of an age that nobody knows. Asking once more costs a tap; firing
 * late costs money.
 */
export function isExpired(entry: Pick<OutboxEntry, 'confirmedAt' | 'expiresAt'>, now: Instant): boolean {
	return now >= entry.expiresAt || isFromFuture(entry, now);
}

/** Nothing of it can have reached the operator. */
export function isUntouched({ outcomeUnknown, progress }: OutboxEntry): boolean {
	return !outcomeUnknown && Object.keys(progress).length === 0;
}

export function canCancel(entry: OutboxEntry): boolean {
	return TRANSITIONS.cancel[entry.state] !== undefined && isUntouched(entry);
}

/**
 * It may have reached the operator and is tried again and again: it can't be called off, only not
 * be sent any more.
 */
export function canGiveUp(entry: OutboxEntry): boolean {
	return hasSteppedAside(entry) && entry.outcomeUnknown && Object.keys(entry.progress).length === 0;
}

/** Ended without effect, so that a new key can't double anything. */
export function canConfirmAgain({ state }: OutboxEntry): boolean {
	return TRANSITIONS.discard[state] === 'cancelled';
}

/**
 * Whether the person may have it sent again under its own key: nobody knows what has become of it,
 * the operator has not acknowledged it, and it is not too old for the operator to know the key.
 */
export function canSendAgain(entry: OutboxEntry, now: Instant): boolean {
	return entry.state === 'unknown' && entry.progress.acknowledged === undefined && !isExpired(entry, now);
}
