import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { allDays, cellRows, dayRows, droppedDays, monthRows, usageTables } from './ranges';
import type { LineId } from '$lib/domain/line';
import { firstDayOf, monthOf, monthRange, type Day, type Month } from '$lib/domain/usage/day';

/**
 * What a line's usage takes on the device. Bytes are those of the packed rows: browsers add an
 * overhead of their own.
 */
export interface StorageUsage {
	/** Oldest first. `days` have their records here, `dropped` ones only their sums. */
	months: { month: Month; days: number; bytes: number; dropped: number }[];
	/** Of the sums, which stay. */
	sumBytes: number;
}

export async function readStorageUsage(db: AppDatabase, line: LineId): Promise<StorageUsage> {
	return db.transaction('r', [db.usageDays, db.usageMonths, db.usageCells], async () => {
		const sums = await monthRows(db, line, -Infinity, Infinity).toArray();
		const cells = await cellRows(db, line, -Infinity, Infinity).toArray();
		const months: StorageUsage['months'] = [];
		// A month at a time: all rows at once would be as much memory as they take room.
		for (const row of sums) {
			const days = await dayRows(db, line, monthRange(row.month)).toArray();
			months.push({ month: row.month, days: days.length, bytes: size(days), dropped: droppedDays(row).length });
		}
		return { months, sumBytes: size(sums) + size(cells) };
	});
}

function size(rows: readonly { packed: Uint8Array }[]): number {
	return rows.reduce((sum, { packed }) => sum + packed.length, 0);
}

/**
 * Gives up the records of all days before one, by the person's choice. Sums stay; the number of
 * days given up comes back.
 */
export async function dropDays(db: AppDatabase, line: LineId, before: Day): Promise<number> {
	return withReconnect(db, () =>
		db.transaction('rw', [db.usageDays, db.usageMonths, db.usageSync], async () => {
			const keys = await dayRows(db, line, { ...allDays, to: before - 1 }).primaryKeys();
			const dropped = new Map<Month, number>();
			for (const [, day] of keys) {
				const month = monthOf(day);
				dropped.set(month, (dropped.get(month) ?? 0) | (1 << (day - firstDayOf(month))));
			}
			await db.usageDays.bulkDelete(keys);
			await monthRows(db, line, -Infinity, monthOf(before)).modify((row) => {
				row.dropped |= dropped.get(row.month) ?? 0;
			});
			await db.usageSync.where({ line }).modify((row) => void delete row.recall);
			return keys.length;
		})
	);
}

/** Notes that the details given up are wanted back: the intake asks for them as soon as it can. */
export async function requestRefetch(db: AppDatabase, line: LineId): Promise<void> {
	await withReconnect(db, () =>
		db.transaction('rw', [db.usageMonths, db.usageSync], async () => {
			const rows = await monthRows(db, line, -Infinity, Infinity).toArray();
			const recall = rows.filter(({ dropped }) => dropped !== 0).map(({ month }) => month);
			await db.usageSync.update(line, { recall: recall.reverse() });
		})
	);
}

/** Everything about a line's usage, the state of the intake too. */
export async function forgetUsage(db: AppDatabase, line: LineId): Promise<void> {
	await withReconnect(db, () =>
		db.transaction('rw', usageTables(db), async () =>
			Promise.all([
				dayRows(db, line, allDays).delete(),
				monthRows(db, line, -Infinity, Infinity).delete(),
				cellRows(db, line, -Infinity, Infinity).delete(),
				db.usageSync.delete(line)
			])
		)
	);
}
