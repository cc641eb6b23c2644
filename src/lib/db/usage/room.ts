import type { AppDatabase } from '../database';
import { keep } from '../keep';
import { allDays, cellRows, dayRows, monthRows, usageTables } from './ranges';
import type { Msisdn } from '$lib/domain/msisdn';
import { firstDayOf, monthOf, type Day, type Month } from '$lib/domain/usage/day';

/** Gives up the records of all days before one, by the person's choice. Sums stay; the number of days given up comes back. */
export async function dropDays(db: AppDatabase, line: Msisdn, before: Day): Promise<number> {
	return keep(db, () =>
		db.transaction('rw', [db.usageDays, db.usageMonths], async () => {
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
			return keys.length;
		})
	);
}

/** Everything about a line's usage, the state of the intake too. */
export async function forgetUsage(db: AppDatabase, line: Msisdn): Promise<void> {
	await keep(db, () =>
		db.transaction('rw', usageTables(db), () =>
			Promise.all([
				dayRows(db, line, allDays).delete(),
				monthRows(db, line, -Infinity, Infinity).delete(),
				cellRows(db, line, -Infinity, Infinity).delete(),
				db.usageSync.delete(line)
			])
		)
	);
}
