/**
 * The balance that a locked start shows, where the person has chosen so: sealed with the key of
 * delivery, which the lock leaves open.
 */
import type { Glance } from '$lib/domain/lock/glance';
import { omit } from '$lib/domain/util/omit';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';

const lockOf = async (db: AppDatabase) => {
	const row = await db.settings.get('lock');
	return row?.name === 'lock' ? row.value : undefined;
};

const glances = <T>(db: AppDatabase, change: () => Promise<T>): Promise<T> =>
	withReconnect(db, () => db.transaction('rw', db.settings, db.glances, change));

/** Where there is no lock, or not for this any more, nothing is kept. */
export const noteGlance = (db: AppDatabase, glance: Glance): Promise<unknown> =>
	glances(db, async () => ((await lockOf(db))?.balance ? db.glances.put(glance) : db.glances.clear()));

/** The choice, and with its end what was kept for it. */
export const wishGlance = (db: AppDatabase, wished: boolean): Promise<void> =>
	glances(db, async () => {
		const lock = await lockOf(db);
		if (lock === undefined) return;
		await db.settings.put({ name: 'lock', value: wished ? { ...lock, balance: true } : omit(lock, 'balance') });
		if (!wished) await db.glances.clear();
	});

/** Of the line that is signed in. */
export async function readGlance(db: AppDatabase): Promise<Glance | undefined> {
	const session = await db.session.get('current');
	return session && (await lockOf(db))?.balance ? db.glances.get(session.line) : undefined;
}
