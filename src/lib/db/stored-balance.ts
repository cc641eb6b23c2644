import type { SessionState } from '$lib/domain/session';
import type { Balance } from '$lib/domain/subscriber';
import { mainBalance } from '$lib/domain/home';
import { DATABASE_NAME } from './database';

/**
 * The main balance as it is stored, read without Dexie, whose start costs more than the read. `undefined` when nobody is signed in or
 * nothing is stored. Contract:
 * - creates no database and upgrades none: that is the app's business;
 * - lets go of its handle at once, so that it never stands in the way of an upgrade;
 * - never throws.
 */
export async function storedBalance(factory: IDBFactory, name = DATABASE_NAME): Promise<Balance | undefined> {
	try {
		const db = await opened(factory, name);
		try {
			const rows = db.transaction(['session', 'balances']);
			const session = await answer<SessionState | undefined>(rows.objectStore('session').get('current'));
			if (session === undefined) return undefined;
			// [line] < [line, id] < [line, []]: an array sorts after every string.
			const ofLine = IDBKeyRange.bound([session.line], [session.line, []]);
			return mainBalance(await answer<Balance[]>(rows.objectStore('balances').getAll(ofLine)));
		} finally {
			db.close();
		}
	} catch {
		return undefined;
	}
}

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
	const request = factory.open(name);
	request.onupgradeneeded = () => request.transaction?.abort();
	return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		// The reason does not matter: without an answer there is nothing to paint.
		request.onerror = () => reject(new Error('IndexedDB refused'));
	});
}
