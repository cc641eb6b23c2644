import type { Instant } from '$lib/domain/instant';
import { isPaidInVain } from '$lib/domain/leaving';
import type { LineId } from '$lib/domain/line';
import type { SecurityNotices, SessionInfo, SessionState, SignedInDevice } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import { StorageError } from '$lib/domain/storage-error';
import type { AppDatabase, SessionRow } from '../database';
import { ofLine } from '../line-range';
import { deleteRowsOf } from '../line-rows';
import { linesRows } from '../queue-rows';
import { withReconnect } from '../reconnect';
import { tablesWith } from '../tables';
import { lineIdOf, readSession } from './lines';
import { abandonPreferences } from './push';
import { closeSession, isSameSignIn } from './session';

/**
 * Writes of the row that remembers whose session this is. Contract:
 * - the moment the SMS password ends is kept by this device's clock, counted from how long the
 *   operator says it lives: a wrong clock neither shortens nor stretches it;
 * - what goes with another subscriber's sign-in and with «Выход» stands in the policies of the
 *   tables (`db/tables`); wished notices go with both;
 * - only an active session expires or ends, so the first reason stays the one that is shown; its
 *   queue then waits for sign-in;
 * - «Выход» leaves of its own line what was paid for and not got.
 */
/**
 * @param operator id of the pack whose servers were asked
 * @param fresh makes the key of the line's rows, should it have none yet
 */
export async function beginSession(
	db: AppDatabase,
	info: SessionInfo,
	operator: string,
	now: Instant,
	fresh: () => LineId
): Promise<SessionState> {
	const { number, method, hasPermanentPassword, validFor } = info;
	const state: Omit<SessionRow, 'id' | 'line'> = {
		operator,
		status: 'active',
		method,
		signedInAt: now,
		hasPermanentPassword,
		...(validFor === undefined ? {} : { passwordExpiresAt: now + validFor })
	};
	return withReconnect(db, () =>
		db.transaction('rw', db.tables, async () => {
			const line = await lineIdOf(db, number, fresh);
			const before = await readSession(db);
			if (before !== undefined && before.line !== line) {
				for (const name of tablesWith('anotherSignIn', 'all')) await db[name].clear();
				await abandonPreferences(db, before.operator);
			}
			await db.lines.put({ line, number, operator });
			await db.session.put({ ...state, line, id: 'current' });
			await db.settings.put({ name: 'networkSignIn', value: info.networkSignIn });
			await db.settings.bulkDelete(['signOutOwed', 'signedOut']);
			return { ...state, line, number };
		})
	);
}

/**
 * Stores what the operator says about the session `seen`. If another one has begun meanwhile, the
 * answer is dropped.
 */
export async function updateSession(
	db: AppDatabase,
	seen: SessionState | undefined,
	{ networkSignIn, ...change }: Partial<Pick<SessionInfo, 'hasPermanentPassword' | 'networkSignIn'>>
): Promise<void> {
	await withReconnect(db, () =>
		db.transaction('rw', db.session, db.settings, async () => {
			const row = await stillOf(db, seen);
			if (row === undefined) return;
			await db.session.put({ ...row, ...change });
			if (networkSignIn !== undefined) await db.settings.put({ name: 'networkSignIn', value: networkSignIn });
		})
	);
}

/** The session's row, if it is of the very sign-in `seen`. Inside a transaction. */
async function stillOf(db: AppDatabase, seen: SessionState | undefined): Promise<SessionRow | undefined> {
	const row = await db.session.get('current');
	return row !== undefined && seen !== undefined && isSameSignIn(row, seen) ? row : undefined;
}

/**
 * The operator no longer knows the session (401). A late answer about the session before, `seen`,
 * says nothing of this one.
 */
export async function expireSession(db: AppDatabase, seen: SessionState | undefined): Promise<void> {
	await close(db, 'expired', (row) => seen !== undefined && isSameSignIn(row, seen));
}

/** The SMS password's time is over, known without asking anybody. */
export async function expireIfOver(db: AppDatabase, now: Instant): Promise<void> {
	const isOver = ({ passwordExpiresAt }: SessionRow) => passwordExpiresAt !== undefined && passwordExpiresAt <= now;
	// Mostly it is not, and whoever writes keeps the first screen from reading.
	const row = await withReconnect(db, () => db.session.get('current'));
	if (row && isOver(row)) await close(db, 'expired', isOver);
}

/**
 * Nobody was there for too long. `false` when there was nothing to end, or another tab was first.
 */
export function endSession(db: AppDatabase): Promise<boolean> {
	return close(db, 'ended', () => true);
}

function close(db: AppDatabase, status: 'expired' | 'ended', isMeant: (row: SessionRow) => boolean): Promise<boolean> {
	return withReconnect(db, () =>
		db.transaction('rw', [db.session, db.lines, db.outbox, db.settings], async () => {
			const row = await db.session.get('current');
			if (row?.status !== 'active' || !isMeant(row)) return false;
			const operator = row.operator ?? (await db.lines.get(row.line))?.operator;
			if (status === 'ended') await db.settings.put({ name: 'signOutOwed', value: operator ?? true });
			return closeSession(db, row, status);
		})
	);
}

/**
 * «Выход»: everything of the session and of its line, the queue and its history too. The operator
 * is told when it can be reached. On a full device what has to be written is written after the
 * deleting has made room for it.
 */
export async function wipe(db: AppDatabase, seen: Pick<SessionState, 'line' | 'operator'> | undefined): Promise<void> {
	const line = seen?.line;
	const note = () => noteSignOut(db, seen?.operator);
	const both = () => db.transaction('rw', db.tables, async () => forget(db, line).then(note));
	try {
		await withReconnect(db, both);
	} catch (error) {
		if (!(error instanceof StorageError) || error.reason !== 'quota') throw error;
		await withReconnect(db, () => db.transaction('rw', db.tables, async () => forget(db, line)));
		await withReconnect(db, () => db.transaction('rw', db.tables, note));
	}
}

/** Inside a transaction over all tables. */
export async function forget(db: AppDatabase, line: LineId | undefined): Promise<void> {
	for (const name of tablesWith('signOut', 'all')) await db[name].clear();
	for (const name of tablesWith('signOut', 'own')) if (name !== 'outbox') await deleteRowsOf(db, name, line);
	if (line === undefined) return;
	const gone = (await linesRows(db, line)).filter((entry) => !isPaidInVain(entry));
	await db.outbox.bulkDelete(gone.map(({ seq }) => seq));
}

/** The same. */
export async function noteSignOut(db: AppDatabase, operator: string | undefined): Promise<void> {
	await abandonPreferences(db, operator);
	await db.settings.bulkDelete(['tripCountries', 'lostHere']);
	await db.settings.bulkPut([
		{ name: 'signOutOwed', value: operator ?? true },
		{ name: 'signedOut', value: true }
	]);
}

/**
 * Of which operator: the id of its pack, or `true` where nobody has said; `undefined` when none is
 * owed.
 */
export async function owesSignOut(db: AppDatabase): Promise<Settings['signOutOwed']> {
	return (await withReconnect(db, () => db.settings.get('signOutOwed')))?.value as Settings['signOutOwed'];
}

export function signOutAcknowledged(db: AppDatabase): Promise<void> {
	return withReconnect(db, () => db.settings.delete('signOutOwed'));
}

/**
 * The operator has ended them: rows of the line whose session did it, `seen`, whoever is signed in
 * by now.
 */
export async function forgetDevices(
	db: AppDatabase,
	seen: SessionState | undefined,
	isMeant: (device: SignedInDevice) => boolean
): Promise<void> {
	const line = seen?.line;
	if (line === undefined) return;
	await withReconnect(db, () =>
		db.transaction('rw', db.devices, async () => {
			const gone = (await ofLine(db.devices, line, 'id').toArray()).filter(isMeant);
			await db.devices.bulkDelete(gone.map(({ id }) => [line, id]));
		})
	);
}

/**
 * The switches of the line whose session was `seen`; answered too late for it, they are nobody's.
 */
export async function storeNotices(
	db: AppDatabase,
	seen: SessionState | undefined,
	notices: SecurityNotices
): Promise<void> {
	await withReconnect(db, () =>
		db.transaction('rw', db.session, db.notices, async () => {
			const row = await stillOf(db, seen);
			if (row !== undefined) await db.notices.put({ line: row.line, ...notices });
		})
	);
}
