import type { AppDatabase } from '../database';
import type { UsageCellsRow, UsageDayRow, UsageMonthRow } from './rows';
import type { LineId } from '$lib/domain/line';
import { firstDayOf, type Day, type DayRange, type Month } from '$lib/domain/usage/day';
import type { Collection, Table } from 'dexie';

export const allDays: DayRange = { from: -Infinity, to: Infinity };

export function dayRows(db: AppDatabase, line: LineId, { from, to }: DayRange): Collection<UsageDayRow, [LineId, Day]> {
	return db.usageDays.where('[line+day]').between([line, from], [line, to], true, true);
}

export function monthRows(
	db: AppDatabase,
	line: LineId,
	from: Month,
	to: Month
): Collection<UsageMonthRow, [LineId, Month]> {
	return db.usageMonths.where('[line+month]').between([line, from], [line, to], true, true);
}

export function cellRows(
	db: AppDatabase,
	line: LineId,
	from: Month,
	to: Month
): Collection<UsageCellsRow, [LineId, Month]> {
	return db.usageCells.where('[line+month]').between([line, from], [line, to], true, true);
}

/** Everything usage is made of changes together. */
export function usageTables(db: AppDatabase): Table[] {
	return [db.usageDays, db.usageMonths, db.usageCells, db.usageSync];
}

export function isDropped({ month, dropped }: UsageMonthRow, day: Day): boolean {
	return ((dropped >>> (day - firstDayOf(month))) & 1) === 1;
}

export function droppedDays(row: UsageMonthRow): Day[] {
	const first = firstDayOf(row.month);
	return Array.from({ length: firstDayOf(row.month + 1) - first }, (_, index) => first + index).filter((day) =>
		isDropped(row, day)
	);
}

/** An empty list costs no round trip. */
export async function putAll<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
	if (rows.length > 0) await table.bulkPut(rows);
}

export async function deleteAll<Row, Key>(table: Table<Row, Key>, keys: Key[]): Promise<void> {
	if (keys.length > 0) await table.bulkDelete(keys);
}
