import type { AppDatabase } from '../database';
import { recordsOf } from './month-sums';
import { cellRows, dayRows, droppedDays, isDropped, monthRows } from './ranges';
import type { UsageCellsRow, UsageDayRow, UsageMonthRow } from './rows';
import type { LineId } from '$lib/domain/line';
import { firstDayOf, monthOf, type Day, type DayRange, type Month } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { isAfter, recordSearch, type RecordCursor, type RecordSearch } from '$lib/domain/usage/find';
import type { QueryPlan } from '$lib/domain/usage/plan';
import type { UsageRecord } from '$lib/domain/usage/record';
import { planFor, Summation, type UsageQuestion, type UsageReport } from '$lib/domain/usage/report';
import { unpackCells, unpackDaySums } from '$lib/domain/usage/rollup';
import { yielder } from '$lib/platform/yield-to-main';

/**
 * Sums of a range by a grouping. Reads the months' sums in one go, and few days or none
 * (`domain/usage/plan`).
 */
export async function readReport(db: AppDatabase, line: LineId, question: UsageQuestion): Promise<UsageReport> {
	const plan = planFor(question);
	const summation = new Summation(question, plan);
	// Reading is part of the stretch: a browser hands rows over in the task that goes on with them.
	const { yieldIfDue: breathe } = yielder();
	const { months, cells, days } = await readRows(db, line, plan);
	await breathe();
	for (const { month, packed } of months) {
		if (summation.needs(month) === 'day-sums') summation.addDaySums(month, unpackDaySums(packed));
		await breathe();
	}
	for (const { month, packed } of cells) {
		if (summation.needs(month) === 'cells') summation.addCells(month, unpackCells(packed));
		await breathe();
	}
	for (const { day, packed } of days) {
		summation.addDay(day, packed);
		await breathe();
	}
	return summation.finish(missingDays(months, plan));
}

interface UsageRows {
	months: UsageMonthRow[];
	cells: UsageCellsRow[];
	days: UsageDayRow[];
}

async function readRows(db: AppDatabase, line: LineId, { months, days }: QueryPlan): Promise<UsageRows> {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined) return { months: [], cells: [], days: [] };
	const [from, to] = [first.month, last.month];
	// One need goes for all months: none or all of them are summed by day.
	if (first.source === 'day-sums')
		return { months: await monthRows(db, line, from, to).toArray(), cells: [], days: [] };
	return db.transaction('r', [db.usageMonths, db.usageCells, db.usageDays], async () => {
		const [monthList, cells, ...dayLists] = await Promise.all([
			monthRows(db, line, from, to).toArray(),
			cellRows(db, line, from, to).toArray(),
			...days.map((range) => dayRows(db, line, range).toArray())
		]);
		return { months: monthList, cells, days: dayLists.flat() };
	});
}

/** Days to be opened whose records were given up. */
function missingDays(months: readonly UsageMonthRow[], { days }: QueryPlan): Day[] {
	return months
		.flatMap((row) => (row.dropped === 0 ? [] : droppedDays(row)))
		.filter((day) => days.some(({ from, to }) => day >= from && day <= to));
}

export interface RecordPage {
	/** Newest first. */
	records: UsageRecord[];
	/** Where to go on; absent when there are no more. */
	next?: RecordCursor;
}

export interface RecordQuestion {
	range: DayRange;
	filter?: UsageFilter;
	/** At most so many. */
	limit: number;
	/** The `next` of the page before. */
	after?: RecordCursor;
}

/**
 * Records one page after another. Opens a month's days only when its sums say that it has such
 * records.
 */
export async function readRecords(db: AppDatabase, line: LineId, question: RecordQuestion): Promise<RecordPage> {
	const { range, filter, limit, after } = question;
	const search = recordSearch(filter);
	const to = Math.min(range.to, after?.day ?? range.to);
	const records: UsageRecord[] = [];
	let next: RecordCursor | undefined;
	await db.transaction('r', [db.usageMonths, db.usageCells, db.usageDays], async () => {
		for (const month of await monthsWith(db, line, search, { from: range.from, to })) {
			const part = { from: Math.max(range.from, firstDayOf(month)), to: Math.min(to, firstDayOf(month + 1) - 1) };
			for (const row of (await dayRows(db, line, part).toArray()).reverse()) {
				const found = search.ofDay(row.packed);
				const fresh = after?.day === row.day ? found.filter((record) => isAfter(after, record)) : found;
				for (const record of fresh) {
					if (records.length === limit) return;
					records.push(record);
					next = { day: row.day, at: record.at, id: record.id };
				}
			}
		}
		next = undefined;
	});
	return { records, ...(next === undefined ? {} : { next }) };
}

/** Months that have records a search may find, newest first. */
async function monthsWith(
	db: AppDatabase,
	line: LineId,
	search: RecordSearch,
	{ from, to }: DayRange
): Promise<Month[]> {
	const span = [monthOf(from), monthOf(to)] as const;
	const months = search.byKindOnly
		? (await monthRows(db, line, ...span).toArray()).filter(({ packed }) => search.inDaySums(unpackDaySums(packed)))
		: (await cellRows(db, line, ...span).toArray()).filter(({ packed }) => search.inCells(unpackCells(packed)));
	return months.map(({ month }) => month).reverse();
}

export interface MonthCount {
	month: Month;
	/** Records, cancelled ones and those of dropped days too: what the operator counts. */
	records: number;
	/** Whether some of its days were given up to save room. */
	dropped: boolean;
}

/** Records per month, to be compared with what the operator counts. */
export async function readCounts(db: AppDatabase, line: LineId): Promise<MonthCount[]> {
	const rows = await monthRows(db, line, -Infinity, Infinity).toArray();
	return rows.map((row) => ({ month: row.month, records: recordsOf(row), dropped: row.dropped !== 0 }));
}

/** Records that have no price so far. */
export async function readUnrated(db: AppDatabase, line: LineId): Promise<number> {
	const rows = await monthRows(db, line, -Infinity, Infinity).toArray();
	return rows.reduce((sum, { unrated = 0 }) => sum + unrated, 0);
}

/**
 * Whether a day's records were given up to save room: its sums stand, its records can be fetched
 * again.
 */
export async function isDayDropped(db: AppDatabase, line: LineId, day: Day): Promise<boolean> {
	const row = await db.usageMonths.get([line, monthOf(day)]);
	return row !== undefined && isDropped(row, day);
}
