import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { move } from '$lib/domain/outbox-machine';
import type { SessionState, SignIn } from '$lib/domain/session';
import { isLocked } from '$lib/domain/storage-error';
import type { AppDatabase, SessionRow } from '../database';
import { withReconnect } from '../reconnect';
import { linesRows } from '../queue-rows';
import { readSession } from './lines';
import { changeRows } from './outbox';

export function currentSession(db: AppDatabase): Promise<SessionState | undefined> {
	return withReconnect(db, () => db.transaction('r', db.session, db.lines, async () => readSession(db)));
}

/**
 * The same for who delivers the queue, behind a lock too: then the number is that of a command that
 * it has confirmed, and with none there is nothing to deliver.
 */
export async function deliveringSession(db: AppDatabase): Promise<SessionState | undefined> {
	try {
		return await currentSession(db);
	} catch (error) {
		if (!isLocked(error)) throw error;
	}
	return withReconnect(db, () =>
		db.transaction('r', db.session, db.outbox, async () => {
			const row = await db.session.get('current');
			const [number] = row ? (await linesRows(db, row.line)).flatMap(numberOf) : [];
			return row && number && { ...row, number };
		})
	);
}

/** With the operator of the line, and no number: all that is known behind the lock. */
export const sessionBehindLock = (db: AppDatabase): Promise<SessionRow | undefined> =>
	withReconnect(db, () => db.session.get('current'));

const numberOf = ({ command }: OutboxEntry): Msisdn[] => (command.kind === 'unreadable' ? [] : [command.line]);

/**
 * The very sign-in that something was begun under: not another line's, nor a later one of the same
 * line.
 */
export function isSameSignIn(a: SignIn | undefined, b: SignIn): boolean {
	return a?.line === b.line && a.signedInAt === b.signedInAt;
}

/** Whether it is the session of this device and has not ended. Inside a transaction. */
export async function isInForce(db: AppDatabase, signIn: SignIn): Promise<boolean> {
	const current = await db.session.get('current');
	return current?.status === 'active' && isSameSignIn(current, signIn);
}

/**
 * The session `seen` is over; what waits in its line's queue waits for sign-in from now on. `false`
 * when another sign-in has taken its place meanwhile: then nothing changes.
 */
export function closeSession(db: AppDatabase, seen: SignIn, status: 'expired' | 'ended'): Promise<boolean> {
	return withReconnect(db, () =>
		db.transaction('rw', db.session, db.outbox, async () => {
			const row = await db.session.get('current');
			if (row === undefined || !isSameSignIn(row, seen)) return false;
			await db.session.put({ ...row, status });
			await changeRows(db, await linesRows(db, seen.line), (entry) =>
				// What is being sent belongs to its sender, who will hear of it himself.
				entry.state === 'sending' ? undefined : move(entry, 'ask-sign-in')
			);
			return true;
		})
	);
}
