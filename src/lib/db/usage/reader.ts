import type { AppDatabase } from '../database';
import { dayRows, droppedDays, isDropped, monthRows } from './ranges';
import type { UsageDayRow, UsageMonthRow } from './rows';
import type { Msisdn } from '$lib/domain/msisdn';
import { firstDayOf, monthOf, type Day, type DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { isAfter, recordSearch, type RecordCursor } from '$lib/domain/usage/find';
import { dayColumns } from '$lib/domain/usage/packed-day';
import type { QueryPlan } from '$lib/domain/usage/plan';
import type { UsageRecord } from '$lib/domain/usage/record';
import { planFor, Summation, type UsageQuestion, type UsageReport } from '$lib/domain/usage/report';
import { unpackRollup } from '$lib/domain/usage/rollup';
import { breather } from '$lib/platform/breathe';

/** Sums of a range by a grouping. Reads the months' sums in one go, and few days or none (`domain/usage/plan`). */
export async function readReport(db: AppDatabase, line: Msisdn, question: UsageQuestion): Promise<UsageReport> {
	const plan = planFor(question);
	const summation = new Summation(question, plan);
	const { months, days } = await readRows(db, line, plan);
	const { breathe } = breather();
	for (const { month, packed } of months) {
		if (summation.needsMonth(month)) summation.addMonth(month, unpackRollup(packed));
		await breathe();
	}
	for (const { day, packed } of days) {
		summation.addDay(day, dayColumns(packed));
		await breathe();
	}
	return summation.finish(missingDays(months, plan));
}

async function readRows(
	db: AppDatabase,
	line: Msisdn,
	{ months, days }: QueryPlan
): Promise<{ months: UsageMonthRow[]; days: UsageDayRow[] }> {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined) return { months: [], days: [] };
	return db.transaction('r', [db.usageMonths, db.usageDays], async () => {
		const [monthList, ...dayLists] = await Promise.all([
			monthRows(db, line, first.month, last.month).toArray(),
			...days.map((range) => dayRows(db, line, range).toArray())
		]);
		return { months: monthList, days: dayLists.flat() };
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

/** Records one page after another. Opens a month's days only when its sums say that it has such records. */
export async function readRecords(db: AppDatabase, line: Msisdn, question: RecordQuestion): Promise<RecordPage> {
	const { range, filter, limit, after } = question;
	const search = recordSearch(filter);
	const to = Math.min(range.to, after?.day ?? range.to);
	const records: UsageRecord[] = [];
	let next: RecordCursor | undefined;
	await db.transaction('r', [db.usageMonths, db.usageDays], async () => {
		const months = await monthRows(db, line, monthOf(range.from), monthOf(to)).reverse().toArray();
		for (const { month, packed } of months) {
			if (!search.mayHave(unpackRollup(packed))) continue;
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

/** Records per month, to be compared with what the operator counts. */
export async function readCounts(db: AppDatabase, line: Msisdn): Promise<Pick<UsageMonthRow, 'month' | 'count'>[]> {
	const rows = await monthRows(db, line, -Infinity, Infinity).toArray();
	return rows.map(({ month, count }) => ({ month, count }));
}

/** Whether a day's records were given up to save room: its sums stand, its records can be fetched again. */
export async function isDayDropped(db: AppDatabase, line: Msisdn, day: Day): Promise<boolean> {
	const row = await db.usageMonths.get([line, monthOf(day)]);
	return row !== undefined && isDropped(row, day);
}
