import type { SettingRow } from '../database';
import { inTodaysFormat } from '$lib/domain/commands/old-tone';
import type { OutboxEntry } from '$lib/domain/outbox';
import Dexie, { type Table, type Transaction } from 'dexie';
import { ClearDatabase } from './clear-database';

/** Rows that are in memory at a time. */
const BATCH = 200;

/**
 * Moves all rows of the clear database into the sealed one, inside the transaction that makes it: a
 * kill leaves the clear one whole and the sealed one not there.
 */
export async function moveIn(transaction: Transaction, name: string): Promise<void> {
	const clear = new ClearDatabase(name);
	await Dexie.waitFor(clear.open());
	try {
		for (const from of clear.tables) await moveTable(from, transaction.table(from.name));
	} finally {
		clear.close();
	}
	await transaction.table<SettingRow>('settings').put({ name: 'clearCopyLeft', value: true });
}

async function moveTable(from: Table<object>, to: Table<object>): Promise<void> {
	let after: unknown = Dexie.minKey;
	for (;;) {
		const batch = from.where(':id').above(after).limit(BATCH);
		const [keys, rows] = await Dexie.waitFor(Promise.all([batch.primaryKeys(), batch.toArray()]));
		if (rows.length > 0) await to.bulkPut(to.name === 'outbox' ? (rows as OutboxEntry[]).map(inTodaysFormat) : rows);
		if (rows.length < BATCH) return;
		after = keys.at(-1);
	}
}
