/**
 * A database as it lies there, kept by a page and laid again. Its keys can't leave the browser, so
 * neither can it. Both run in the page.
 */

interface KeptStore {
	name: string;
	options: IDBObjectStoreParameters;
	indexes: { name: string; keyPath: string | string[]; options: IDBIndexParameters }[];
	rows: unknown[];
}

interface Keeping {
	kept?: { version: number; stores: KeptStore[] };
}

export async function keepDatabase(name: string): Promise<void> {
	const done = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error(String(request.error)));
		});
	const database = await done(indexedDB.open(name));
	const reading = database.transaction([...database.objectStoreNames]);
	const stores = [...database.objectStoreNames].map(async (table): Promise<KeptStore> => {
		const store = reading.objectStore(table);
		const indexes = [...store.indexNames].map((index) => {
			const { keyPath, unique, multiEntry } = store.index(index);
			return { name: index, keyPath, options: { unique, multiEntry } };
		});
		const { keyPath, autoIncrement } = store;
		return { name: table, options: { keyPath, autoIncrement }, indexes, rows: await done(store.getAll()) };
	});
	(window as Keeping).kept = { version: database.version, stores: await Promise.all(stores) };
	database.close();
}

/** Throws when there is a database already, or none was kept. */
export async function layDatabase(name: string): Promise<void> {
	const { kept } = window as Keeping;
	if (kept === undefined) throw new Error('No database has been kept');
	await new Promise<void>((resolve, reject) => {
		const opening = indexedDB.open(name, kept.version);
		let laid = false;
		opening.onupgradeneeded = ({ oldVersion }) => {
			if (oldVersion > 0) return;
			laid = true;
			for (const { name: table, options, indexes, rows } of kept.stores) {
				const store = opening.result.createObjectStore(table, options);
				for (const index of indexes) store.createIndex(index.name, index.keyPath, index.options);
				for (const row of rows) store.put(row);
			}
		};
		opening.onsuccess = () => {
			opening.result.close();
			if (laid) resolve();
			else reject(new Error('The app has made a database already'));
		};
		opening.onerror = () => reject(new Error(String(opening.error)));
	});
}
