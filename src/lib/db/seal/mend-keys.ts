import type { AppDatabase } from '../database';
import { newKeys, type KeyRow } from './keyring';

/** Dexie mends a database that lacks a table with an empty one. The same for all who open it. */
export async function mendKeys(db: AppDatabase): Promise<KeyRow[]> {
	const rows = await newKeys();
	return db.transaction('rw', db.keys, async () => {
		if ((await db.keys.count()) === 0) await db.keys.bulkAdd(rows);
		return db.keys.toArray();
	});
}
