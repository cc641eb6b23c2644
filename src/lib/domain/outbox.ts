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
import { isInstant, type Instant } from './instant';
import type { Msisdn } from './msisdn';
import { isReadableCommand } from './stored-command';

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
 *
 * A row carries the oldest version that can hold its command ({@link versionOf}), so that an older app in another tab still delivers what
 * it understands.
 */
export const OUTBOX_VERSION = 6;

const SINCE: Readonly<Record<Command['kind'], number>> = {
	'top-up': 1,
	order: 2,
	transfer: 3,
	autopay: 4,
	message: 5,
	request: 6
};

export function versionOf({ kind }: Command): number {
	return SINCE[kind];
}

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

/** Stands for a stored command this version can't read. */
export interface UnreadableCommand {
	kind: 'unreadable';
}

export interface OutboxEntry {
	/** Place in the queue, given by the database; FIFO per line and lane. */
	seq: number;
	/** Made once, when the user confirmed. Travels as `Idempotency-Key` and as `correlatorId`. */
	key: string;
	version: number;
	line: Msisdn;
	command: Command | UnreadableCommand;
	state: OutboxState;
	confirmedAt: Instant;
	/** After this the command asks again instead of firing: before the operator forgets its key. */
	expiresAt: Instant;
	attempts: number;
	nextAttemptAt?: Instant;
	/** A request left and no answer came: look the key up before sending again. */
	outcomeUnknown: boolean;
	/** Steps the operator has acknowledged, so that a restart goes on after them. */
	progress: {
		paymentId?: string;
		topupId?: string;
		orderId?: string;
		transferId?: string;
		planId?: string;
		messageId?: string;
		requestId?: string;
	};
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
export function isOpen(entry: OutboxEntry): boolean {
	return entry.state !== 'done' && entry.state !== 'cancelled';
}

const STATES: ReadonlySet<unknown> = new Set<OutboxState>([
	'queued',
	'sending',
	'accepted',
	'done',
	'rejected',
	'waiting-sign-in',
	'needs-confirmation',
	'expired',
	'cancelled'
]);

/**
 * A stored row as this version understands it. What it can't understand (another version's format, a broken row) becomes
 * `unreadable`: it stays visible under its key, is never sent, and the stored row itself is left alone for the version that can.
 */
export function readEntry(row: OutboxEntry): OutboxEntry {
	return isReadable(row)
		? row
		: { ...row, command: { kind: 'unreadable' }, state: 'unreadable', outcomeUnknown: true, progress: {} };
}

function isReadable({ version, state, command, confirmedAt, expiresAt, attempts, progress }: OutboxEntry): boolean {
	return (
		Number.isSafeInteger(version) &&
		version <= OUTBOX_VERSION &&
		STATES.has(state) &&
		isInstant(confirmedAt) &&
		isInstant(expiresAt) &&
		Number.isSafeInteger(attempts) &&
		isProgress(progress) &&
		isReadableCommand(command) &&
		version >= SINCE[command.kind]
	);
}

function isProgress(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).every((id) => typeof id === 'string');
}
