/**
 * Reads what is stored without Dexie: its start costs more than a read, and it refuses a database
 * of a newer app or one that it can't bring up to date. Contract:
 * - creates no database and upgrades none: that is the app's business;
 * - lets go of its handle at once, so that it never stands in the way of an upgrade;
 * - never throws: `undefined` when there is nothing to be read.
 */
import { Keyring, type KeyRow } from './seal/keyring';

/** The rows of a line in a table. */
export interface TableOfLines {
	table: string;
	/** By `[line+…]`; absent: that is the key. */
	index?: string;
}

/**
 * Rows of the line that is signed in, opened; what can't be opened comes as it is stored. None when
 * nobody is signed in.
 */
export async function rowsOfSession<Row>(
	factory: IDBFactory | undefined,
	name: string,
	of: TableOfLines
): Promise<Row[] | undefined> {
	return (await readOfSession<Row>(factory, name, of))?.rows;
}

/** The same, and whether there is a lock. */
export async function readOfSession<Row>(
	factory: IDBFactory | undefined,
	name: string,
	of: TableOfLines
): Promise<{ rows: Row[]; locked: boolean } | undefined> {
	const stored = await storedOfSession(factory, name, of);
	if (stored === undefined) return undefined;
	const keyring = new Keyring(stored.keys);
	return { rows: await openRows<Row>(keyring, of.table, stored.rows), locked: keyring.locked };
}

/** As they are stored, and the keys beside them. */
interface Stored {
	rows: object[];
	keys: KeyRow[];
}

/** To be opened later: for whoever has no key yet. */
export async function storedOfSession(
	factory: IDBFactory | undefined,
	name: string,
	of: TableOfLines
): Promise<Stored | undefined> {
	try {
		if (factory === undefined) return undefined;
		const db = await opened(factory, name);
		return await stored(db, of).finally(() => db.close());
	} catch {
		return undefined;
	}
}

/** What can't be opened comes as it is stored. */
export async function openRows<Row>(keyring: Keyring, table: string, rows: readonly object[]): Promise<Row[]> {
	return (await Promise.all(rows.map((row) => keyring.openRow(table, row).catch(() => row)))) as Row[];
}

async function stored(db: IDBDatabase, { table, index }: TableOfLines): Promise<Stored> {
	// A database of before rows were sealed has none.
	const keyed = db.objectStoreNames.contains('keys');
	const transaction = db.transaction(['session', table, ...(keyed ? ['keys'] : [])]);
	const store = (one: string) => transaction.objectStore(one);
	const [session, keys] = await Promise.all([
		answer<{ line: string } | undefined>(store('session').get('current')),
		keyed ? answer<KeyRow[]>(store('keys').getAll()) : []
	]);
	if (session === undefined) return { rows: [], keys };
	const rows = index === undefined ? store(table) : store(table).index(index);
	return { rows: await answer<object[]>(rows.getAll(lineKeys(session.line))), keys };
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
const lineKeys = (line: string): IDBKeyRange => IDBKeyRange.bound([line], [line, []]);
