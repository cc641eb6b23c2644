import { liveQuery, type Observable } from 'dexie';
import type { AppDatabase } from './database';
import { keep } from './keep';

/** Runs now and after every change of the rows that `read` has read, in this tab, another or the worker. Survives a lost connection. */
export function observe<T>(db: AppDatabase, read: () => PromiseLike<T>): Observable<T> {
	return liveQuery(() => keep(db, read));
}
