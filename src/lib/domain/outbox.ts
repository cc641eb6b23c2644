/**
 * One confirmed command on its way to the operator.
 *
 *  draft ─confirm─► queued ─► sending ─► accepted ─► done
 *                     ▲          │            └────► rejected (reason)
 *         retry/login │          ├─ network, timeout, 5xx, 429 ─► queued (nextAttemptAt)
 *                     └──────────┤
 *         cancelled ◄─ queued    ├─ 401 ─► waiting-sign-in
 *                                ├─ STEP_UP_REQUIRED ─► needs-code ─code given─► queued
 *                                ├─ paid on a page ─► awaits-payment ─asked about─► done | rejected
 *                                ├─ 409 ─► needs-confirmation       queued for 20 h ─► expired
 *                                └─ not known ─► unknown ─person─► queued | dismissed
 *
 * `unknown`: it may have taken effect or not, and the operator can't be made to tell; it is asked
 * ever more seldom, and holds up nobody.
 * `dismissed`: taken off the queue by the person while it was unknown.
 * `unreadable`: stored by a version this one can't read; shown, can be discarded. `done` rows stay
 * as the history of operations; the queue is every other row that is neither `cancelled` nor
 * `dismissed`.
 */
import type { Command } from './command';
import type { Failure } from './failure';
import type { Instant } from './instant';
import type { LineId } from './line';

/**
 * The newest format this version writes and reads.
 *
 * | version | what is new |
 * |---|---|
 * | 1 | top-ups |
 * | 2 | product orders |
 * | 3 | transfers |
 * | 4 | automatic top-ups |
 * | 5 | messages of the chat |
 * | 6 | requests to support |
 * | 7 | accepted, undecided steps (`progress.acknowledged`), unknown outcomes |
 * | 8 | orders that configure, suspend or resume (a tone of 2 to 7: `commands/old-tone`) |
 * | 9 | top-ups paid on a page (`awaits-payment`, `toPay`) |
 * | 10 | orders that block a lost phone's number, sessions and pushes taken back (`revoke`) |
 * | 11 | rights of linked lines (`link`) |
 * | 12 | points and cashback (`bonus`) |
 * | 13 | copies of contacts |
 * | 14 | orders for a linked line |
 *
 * A row carries the oldest version that can hold its command (`since` of its kind), so that an
 * older app in another tab still delivers what it understands. One with a step taken in becomes
 * version 7: an older app would send the step again.
 */
export const OUTBOX_VERSION = 14;

/** What a stored row may say of itself. */
export const STORED_STATES = [
	'queued',
	'sending',
	'accepted',
	'done',
	'rejected',
	'waiting-sign-in',
	'needs-code',
	'awaits-payment',
	'needs-confirmation',
	'expired',
	'unknown',
	'dismissed',
	'cancelled'
] as const;

export type OutboxState = (typeof STORED_STATES)[number] | 'unreadable';

/** Stands for a stored command this version can't read. */
export interface UnreadableCommand {
	kind: 'unreadable';
}

/** What the operator has acknowledged, so that a restart goes on after it. */
export interface Progress {
	/**
	 * Id of the step it has taken in and not decided: asked about from then on, never sent again.
	 * Empty when it told no id: then the step is looked up by its key.
	 */
	acknowledged?: string;
	/**
	 * Ids of the steps that took effect. An order of a version before 7 has its id here as soon as
	 * it was taken in.
	 */
	paymentId?: string;
	topupId?: string;
	/** A payment on a page, which the operator credits by itself. */
	paidId?: string;
	orderId?: string;
	transferId?: string;
	planId?: string;
	redemptionId?: string;
	membershipId?: string;
	messageId?: string;
	requestId?: string;
	/** Empty: nothing of them has an id. */
	revoked?: string;
	linked?: string;
	/** How many parts of a copy the operator has. */
	parts?: string;
	copyId?: string;
}

/** Where a payment is made, as the operator told. */
export interface ToPay {
	/**
	 * Of a page, or the link of a transfer, which its QR code says too: `https:`, or a path of the
	 * app's own origin.
	 */
	address: string;
	/** After this nothing can be paid there; absent when the operator does not tell. */
	until?: Instant;
}

export interface OutboxEntry {
	/** Place in the queue, given by the database; FIFO per line and lane. */
	seq: number;
	/** Made once, when the user confirmed. Travels as `Idempotency-Key` and as `correlatorId`. */
	key: string;
	version: number;
	line: LineId;
	command: Command | UnreadableCommand;
	state: OutboxState;
	confirmedAt: Instant;
	/** After this the command asks again instead of firing: before the operator forgets its key. */
	expiresAt: Instant;
	attempts: number;
	nextAttemptAt?: Instant;
	/** A request left and no answer came: look the key up before sending again. */
	outcomeUnknown: boolean;
	/** Since when the operator has been asked and could not tell; a new sending begins anew. */
	unclearSince?: Instant;
	/** The person has looked: it was not done, and is to be sent again under the same key. */
	sendAgain?: boolean;
	progress: Progress;
	toPay?: ToPay;
	failure?: Failure;
	settledAt?: Instant;
	/** Key of the command that the person confirmed in place of this one. */
	replacedBy?: string;
	/** Key of the opposite command it came to nothing with, before either was sent. */
	oppositeOf?: string;
}

/** Before the database has given it a place. */
export type NewOutboxEntry = Omit<OutboxEntry, 'seq'>;

/** In the queue: everything that has not ended well and was not called off. */
export function isOpen({ state }: OutboxEntry): boolean {
	return state !== 'done' && state !== 'cancelled' && state !== 'dismissed';
}
