/**
 * What becomes of a row that can't be opened any more: a broken disk, a key that has gone. The rest
 * works on.
 */
import { neverFetched } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import { RESOURCES, type Resource } from '$lib/domain/resources';
import { firstDayOf, monthOf, type Day } from '$lib/domain/usage/day';
import { omit } from '$lib/domain/util/omit';
import type { IndexableType } from 'dexie';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import type { DamagedRow } from '../seal/sealed-core';
import { forgetUsage, requestRefetch } from '../usage/storage-usage';
import { tableOf } from '../tables';
import { forgetLinked } from './linked-lines';
import { changeSetting } from './settings';

/**
 * What brings it back, of `line` where it is not of the one that is signed in; `nothing`: it is in
 * the queue as what can't be read, or existed here alone.
 */
export type BroughtBackBy = { resource: Resource; line?: LineId } | 'usage' | 'nothing';

/** Stands among what rows wait for, beside keys of commands: they are asked for in any case. */
const DAMAGED = 'damaged';

/**
 * - Of what the operator has said, the row is taken out and counted as one that could not be read:
 *   the screen says so until an answer replaces them all. Tags go: nothing has changed over there.
 * - A day of usage becomes one whose records were given up, and is wanted back. Broken sums can't
 *   be counted from days alone: that usage is brought anew.
 * - A linked line whose number has gone is taken in anew.
 * - What was on this device alone is gone; how many those are is kept, to be told.
 */
export async function mendDamaged(db: AppDatabase, { table, row }: DamagedRow): Promise<BroughtBackBy> {
	if (table === 'outbox') return 'nothing';
	const line = row['line'] as LineId;
	if (table === 'usageDays') {
		await giveUpDay(db, line, row['day'] as Day);
		return 'usage';
	}
	if (table.startsWith('usage')) {
		await forgetUsage(db, line);
		return 'usage';
	}
	const resource = RESOURCES.find((one) => tableOf(one) === table);
	if (table === 'linkedLines') {
		await forgetLinked(db, line);
		return { resource: 'links' };
	}
	if (resource !== undefined) {
		await wantBack(db, { table, row }, resource);
		return { resource, line };
	}
	await withReconnect(db, () =>
		db.transaction('rw', db.table(table), async () => db.table(table).delete(keyOf(db, { table, row })))
	);
	await changeSetting(db, 'lostHere', (before = 0) => before + 1);
	return 'nothing';
}

function wantBack(db: AppDatabase, damaged: DamagedRow, resource: Resource): Promise<void> {
	const { table } = damaged;
	const line = damaged.row['line'] as LineId;
	return withReconnect(db, () =>
		db.transaction('rw', db.freshness, db.table(table), async () => {
			const before = (await db.freshness.get([line, resource])) ?? { line, ...neverFetched(resource) };
			await db.freshness.put({
				...omit(before, 'pages'),
				unreadable: before.unreadable + 1,
				awaiting: [...new Set([...(before.awaiting ?? []), DAMAGED])]
			});
			await db.table(table).delete(keyOf(db, damaged));
		})
	);
}

async function giveUpDay(db: AppDatabase, line: LineId, day: Day): Promise<void> {
	const month = monthOf(day);
	await withReconnect(db, () =>
		db.transaction('rw', db.usageDays, db.usageMonths, async () => {
			const sums = await db.usageMonths.get([line, month]);
			if (sums) await db.usageMonths.put({ ...sums, dropped: sums.dropped | (1 << (day - firstDayOf(month))) });
			await db.usageDays.delete([line, day]);
		})
	);
	await requestRefetch(db, line);
}

function keyOf(db: AppDatabase, { table, row }: DamagedRow): IndexableType {
	const { keyPath } = db.table(table).schema.primKey;
	return (Array.isArray(keyPath) ? keyPath.map((part) => row[part]) : row[String(keyPath)]) as IndexableType;
}
