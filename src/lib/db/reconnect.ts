import { StorageError } from '$lib/domain/storage-error';
import type { AppDatabase } from './database';

/**
 * A connection once lost stays dead (WebKit); a fresh one mostly works. More than this is a browser
 * that has given up.
 */
export const REOPENINGS = 3;

/**
 * What browsers say of a handle that is gone: closed under us, or the storage process has died. A
 * keyring of before the keys were changed says the same: opening reads them anew.
 */
const LOST: ReadonlySet<string> = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/**
 * All work on the database goes through here.
 * - a lost connection is dropped and reopened, a bounded number of times, and the work done again:
 *   so it must be one transaction that gives the same end when run twice;
 * - what remains is a {@link StorageError}, and then nothing has been written.
 */
export async function withReconnect<T>(db: AppDatabase, work: () => PromiseLike<T>): Promise<T> {
	for (let left = REOPENINGS; ; left -= 1) {
		try {
			return await work();
		} catch (cause) {
			const error = storageError(db, cause);
			if (error.reason !== 'closed' || left === 0) throw error;
			dropConnection(db);
		}
	}
}

/** The next use opens a fresh one. */
export function dropConnection(db: AppDatabase): void {
	db.close({ disableAutoOpen: false });
}

export function storageError(db: AppDatabase, cause: unknown): StorageError {
	const names = errorNames(cause);
	if (names.includes('VersionError')) db.giveWay();
	if (db.lost === 'outdated') return new StorageError('outdated', cause);
	if (names.includes('LockedError')) return new StorageError('locked', cause);
	if (names.includes('QuotaExceededError')) return new StorageError('quota', cause);
	return new StorageError(names.some((name) => LOST.has(name)) ? 'closed' : 'other', cause);
}

/** Dexie wraps the browser's error; either name may be the telling one. */
function errorNames(cause: unknown): string[] {
	const { name, inner } = (cause ?? {}) as { name?: unknown; inner?: { name?: unknown } | null };
	return [name, inner?.name].filter((one) => typeof one === 'string');
}
