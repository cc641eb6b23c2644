/**
 * One confirmed command on its way to the operator.
 *
 *  draft ─confirm─► queued ─► sending ─► accepted ─► done
 *                     ▲          │            └────► rejected (reason)
 *         retry/login │          ├─ network, timeout, 5xx, 429 ─► queued (nextAttemptAt)
 *                     └──────────┤
 *         cancelled ◄─ queued    ├─ 401 ─► waiting-sign-in
 *                                └─ 409 ─► needs-confirmation       queued for 20 h ─► expired
 *
 * `unreadable`: stored by a version this one can't read; shown, can be discarded.
 * `done` rows stay as the history of operations; the queue is every other row that is not `cancelled`.
 */
import type { Command } from './command';
import type { Failure } from './failure';
import type { Instant } from './instant';
import type { Msisdn } from './msisdn';

export const OUTBOX_VERSION = 1;

export type OutboxState =
	| 'queued'
	| 'sending'
	| 'accepted'
	| 'done'
	| 'rejected'
	| 'waiting-sign-in'
	| 'needs-confirmation'
	| 'expired'
	| 'cancelled'
	| 'unreadable';

export interface OutboxEntry {
	/** Place in the queue, given by the database; FIFO per line. */
	seq: number;
	/** Made once, when the user confirmed. Travels as `Idempotency-Key` and as `correlatorId`. */
	key: string;
	version: number;
	line: Msisdn;
	command: Command;
	state: OutboxState;
	confirmedAt: Instant;
	/** After this the command asks again instead of firing: before the operator forgets its key. */
	expiresAt: Instant;
	attempts: number;
	nextAttemptAt?: Instant;
	/** A request left and no answer came: look the key up before sending again. */
	outcomeUnknown: boolean;
	/** Steps the operator has acknowledged, so that a restart goes on after them. */
	progress: { paymentId?: string; topupId?: string };
	failure?: Failure;
	settledAt?: Instant;
}
