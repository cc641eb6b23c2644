import type { SessionState } from '$lib/domain/session';
import { idOf } from '$lib/domain/line.fixture';
import type { Msisdn } from '$lib/domain/msisdn';
import { CONFIRMED, LINE } from '$lib/domain/outbox.fixture';
import { ownUpgrades } from './own-upgrades';
import { AppDatabase } from './database';
import { answer } from './read-raw';

let databases = 0;

/** A database of its own for every test. */
export function freshDatabase(): AppDatabase {
	return new AppDatabase(ownUpgrades, `test-${(databases += 1)}`);
}

export const SESSION: SessionState = {
	line: idOf(LINE),
	number: LINE,
	status: 'active',
	method: 'password',
	signedInAt: CONFIRMED,
	hasPermanentPassword: true
};

/** With {@link SESSION} signed in. */
export async function signedInDatabase(): Promise<AppDatabase> {
	const db = freshDatabase();
	await putSession(db);
	return db;
}

/** Another session, or the same changed. */
export async function putSession(
	db: AppDatabase,
	change: Partial<SessionState> & { number?: Msisdn } = {}
): Promise<void> {
	const { number, operator, ...session } = {
		...SESSION,
		...(change.number && { line: idOf(change.number) }),
		...change
	};
	await db.lines.put({ line: session.line, number, ...(operator && { operator }) });
	await db.session.put({ ...session, id: 'current' });
}

export type RawRow = Record<string, unknown>;

/** What lies in a table, read past Dexie. */
export function rawRows(name: string, table: string): Promise<RawRow[]> {
	return pastDexie(name, table, (store) => answer<RawRow[]>(store.getAll()));
}

/** Puts others in the place of some of the rows that lie in a table, past Dexie. */
export function damage(
	name: string,
	table: string,
	change: (rows: readonly RawRow[]) => readonly RawRow[]
): Promise<void> {
	return pastDexie(name, table, async (store) => {
		for (const row of change(await answer<RawRow[]>(store.getAll()))) await answer(store.put(row));
	});
}

async function pastDexie<T>(name: string, table: string, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
	const database = await answer(indexedDB.open(name));
	try {
		return await work(database.transaction(table, 'readwrite').objectStore(table));
	} finally {
		database.close();
	}
}
