import type { AppDatabase } from '../database';
import { TABLES, type TableName } from '../tables';
import type { KeyRow, OpenKey } from '../seal/keyring';
import { sealedWith } from '../seal/sealed-with';

/** Those that the lock keeps. */
export const LOCKED_TABLES = (Object.keys(TABLES) as TableName[]).filter((name) => sealedWith(name) === 'data');

/** A byte, above all that are there: what another key has sealed is never taken for its own. */
export function nextKeyId(rows: readonly KeyRow[]): number {
	const ids = new Set(rows.map(({ id }) => id));
	const next = Math.max(...ids) + 1;
	if (next < 256) return next;
	return Array.from({ length: 255 }, (_, at) => at + 1).find((id) => !ids.has(id)) as number;
}

/**
 * Puts another key of data in the place of the one there is and seals every row anew with it,
 * inside a transaction over all tables: a kill leaves all of it or none.
 *
 * @param stored as it is kept: itself, or behind a lock
 */
export async function reseal(db: AppDatabase, key: OpenKey, stored: KeyRow): Promise<void> {
	const before = await db.keys.toArray();
	// The keys of a transaction are looked at when it first reads or writes what they seal; after
	// that these hold, till its end.
	await db.lines.toArray();
	// Opened with the one, sealed with the last.
	db.hold([...before, key]);
	for (const name of LOCKED_TABLES) {
		const table = db.table<unknown>(name);
		await table.bulkPut(await table.toArray());
	}
	await db.keys.bulkDelete(before.filter(({ role }) => role === 'data').map(({ id }) => id));
	await db.keys.put(stored);
}
