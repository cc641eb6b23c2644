import type { LineId, OperatedLine } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionState } from '$lib/domain/session';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';

/**
 * The session with its line's number and operator. Inside a transaction over both, or a live query.
 */
export async function readSession(db: AppDatabase): Promise<SessionState | undefined> {
	const row = await db.session.get('current');
	const line = row && (await db.lines.get(row.line));
	return line && { ...line, ...row };
}

/**
 * A line of this device by its number: with the operator that its sign-in has kept, where there is
 * one.
 */
export function operatedLine(db: AppDatabase, number: Msisdn): Promise<OperatedLine> {
	return withReconnect(db, async () => (await db.lines.toArray()).find((line) => line.number === number) ?? { number });
}

/**
 * The key of a number's rows; `fresh` for a number that has none. What a line has left behind that
 * has signed out (commands it has paid for and not got) is still under its key. Inside a
 * transaction over `lines` and `outbox`.
 */
export async function lineIdOf(db: AppDatabase, number: Msisdn, fresh: () => LineId): Promise<LineId> {
	const known = (await db.lines.toArray()).find((line) => line.number === number);
	if (known !== undefined) return known.line;
	// As it is stored: another version's row may be of any shape.
	const isOfNumber = (row: object) => (row as { command?: { line?: unknown } }).command?.line === number;
	const left = (await db.outbox.toArray()).find(isOfNumber);
	return left?.line ?? fresh();
}

/** {@link lineIdOf} in a transaction of its own. */
export function knownLineId(db: AppDatabase, number: Msisdn, fresh: () => LineId): Promise<LineId> {
	return withReconnect(db, () => db.transaction('r', db.lines, db.outbox, async () => lineIdOf(db, number, fresh)));
}
