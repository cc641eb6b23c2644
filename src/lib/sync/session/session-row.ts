import type { SessionInfo } from '$lib/api/mappers/session';
import type { AppDatabase } from '$lib/db/database';
import type { Instant } from '$lib/domain/instant';
import type { SessionState } from '$lib/domain/session';

/**
 * Writes of the row that remembers whose session this is. Contract:
 * - the moment the SMS password ends is kept by this device's clock, counted from how long the operator says it lives: a wrong clock
 *   neither shortens nor stretches it;
 * - another subscriber's cached rows go with their sign-in on this device; their queue waits for them;
 * - only an active session expires or ends, so the first reason stays the one that is shown;
 * - «Выход» leaves the settings of the device and nothing else.
 */
const CACHED = ['balances', 'allowances', 'products', 'offerings', 'cards', 'movements', 'owners', 'visits'] as const;

export async function beginSession(db: AppDatabase, info: SessionInfo, now: Instant): Promise<SessionState> {
	const { line, method, hasPermanentPassword, validFor } = info;
	const state: SessionState = {
		line,
		status: 'active',
		method,
		signedInAt: now,
		hasPermanentPassword,
		...(validFor === undefined ? {} : { passwordExpiresAt: now + validFor })
	};
	await db.transaction('rw', db.tables, async () => {
		const before = await db.session.get('current');
		if (before !== undefined && before.line !== line) {
			for (const name of CACHED) await db[name].clear();
			await Promise.all([db.notices.clear(), db.freshness.clear()]);
		}
		await db.session.put({ ...state, id: 'current' });
		await db.settings.put({ name: 'networkSignIn', value: info.networkSignIn });
		await db.settings.bulkDelete(['signOutOwed', 'signedOut']);
	});
	return state;
}

/** What the operator says now of the session already begun. */
export async function updateSession(
	db: AppDatabase,
	change: Pick<SessionState, 'hasPermanentPassword'>
): Promise<void> {
	await db.session.update('current', change);
}

/** The operator no longer knows the session (401). A late answer about the session before, `seen`, says nothing of this one. */
export async function expireSession(db: AppDatabase, seen: SessionState | undefined): Promise<void> {
	await db.session
		.where({ id: 'current' })
		.and((row) => isActive(row) && row.signedInAt === seen?.signedInAt)
		.modify({ status: 'expired' });
}

/** The SMS password's time is over, known without asking anybody. */
export async function expireIfOver(db: AppDatabase, now: Instant): Promise<void> {
	await db.session
		.where({ id: 'current' })
		.and((row) => isActive(row) && row.passwordExpiresAt !== undefined && row.passwordExpiresAt <= now)
		.modify({ status: 'expired' });
}

/** Nobody was there for too long. `false` when there was nothing to end, or another tab was first. */
export async function endSession(db: AppDatabase): Promise<boolean> {
	return db.transaction('rw', db.session, db.settings, async () => {
		const ended = await db.session.where({ id: 'current' }).and(isActive).modify({ status: 'ended' });
		if (ended > 0) await db.settings.put({ name: 'signOutOwed', value: true });
		return ended > 0;
	});
}

/** «Выход»: everything of the session, the queue and its history too. The operator is told when it can be reached. */
export async function wipe(db: AppDatabase): Promise<void> {
	await db.transaction('rw', db.tables, async () => {
		for (const table of db.tables) if (table.name !== 'settings') await table.clear();
		await db.settings.bulkPut([
			{ name: 'signOutOwed', value: true },
			{ name: 'signedOut', value: true }
		]);
	});
}

const isActive = (row: SessionState): boolean => row.status === 'active';
