/**
 * Reads what is stored without Dexie: its start costs more than a read, and it refuses a database
 * of a newer app or one that it can't bring up to date. Contract:
 * - creates no database and upgrades none: that is the app's business;
 * - lets go of its handle at once, so that it never stands in the way of an upgrade;
 * - never throws: `undefined` when there is nothing to be read.
 */
export async function readRaw<T>(
	factory: IDBFactory | undefined,
	name: string,
	stores: string[],
	read: (store: (name: string) => IDBObjectStore) => Promise<T>
): Promise<T | undefined> {
	try {
		if (factory === undefined) return undefined;
		const db = await opened(factory, name);
		try {
			const rows = db.transaction(stores);
			return await read((store) => rows.objectStore(store));
		} finally {
			db.close();
		}
	} catch {
		return undefined;
	}
}

/** Of whatever version is there. */
function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
	const request = factory.open(name);
	request.onupgradeneeded = () => request.transaction?.abort();
	return answer(request);
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		// The reason does not matter: without an answer there is nothing to show.
		request.onerror = () => reject(new Error('IndexedDB refused'));
	});
}

/**
 * Rows of a line in a store whose key is `[line+…]`: an array sorts after every string and number.
 */
export const lineKeys = (line: string): IDBKeyRange => IDBKeyRange.bound([line], [line, []]);
