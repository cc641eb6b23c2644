import { StorageError } from '$lib/domain/storage-error';
import { siteDatabases } from '$lib/platform/site-databases';
import { liveQuery } from 'dexie';
import type { AppDatabase } from './database';
import { dropConnection, REOPENINGS, storageError } from './reconnect';

export interface Live<T> {
	/** The returned function stops it. */
	subscribe(observer: LiveObserver<T>): () => void;
}

export interface LiveObserver<T> {
	/** At once, and after every change. */
	next(value: T): void;
	/** The database can't be read; it may still come back with the next change. */
	error(error: StorageError): void;
}

/**
 * Runs now and after every change of the rows that `read` has read, in this tab, another or the
 * worker. After a lost connection it begins anew on a fresh one, a bounded number of times: Dexie's
 * own query would fall silent, and a retry inside it would not be observed.
 */
export function observe<T>(db: AppDatabase, read: () => PromiseLike<T>): Live<T> {
	return {
		subscribe({ next, error }) {
			// Dexie's own query would say nothing at all.
			if (siteDatabases() === undefined) {
				error(new StorageError('other', 'There are no databases here'));
				return () => undefined;
			}
			let left = REOPENINGS;
			let metLock = false;

			const query = liveQuery(async () => {
				try {
					return await read();
				} catch (cause) {
					throw storageError(db, cause);
				}
			});
			const begin = () =>
				query.subscribe({
					next(value) {
						left = REOPENINGS;
						metLock = false;
						db.comeBack();
						next(value);
					},
					error(reason: StorageError) {
						metLock = reason.reason === 'locked';
						// It was opened in the middle of the reading.
						if (metLock && !db.locked) return again();
						if (reason.reason !== 'closed' || left === 0) {
							if (reason.reason === 'closed') db.giveUp();
							return error(reason);
						}
						left -= 1;
						dropConnection(db);
						again();
					}
				});
			let subscription = begin();
			const again = () => {
				subscription.unsubscribe();
				subscription = begin();
			};
			const stop = db.whenUnlocked(() => {
				if (metLock) again();
			});
			return () => {
				stop();
				subscription.unsubscribe();
			};
		}
	};
}
