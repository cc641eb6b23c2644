/**
 * What the expenses screen reads, live. Apart from `queries.ts` so that nothing of it is in the
 * first load: import it with the screen.
 */
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { readRecords, readReport, readUnrated, type RecordPage, type RecordQuestion } from '../usage/reader';
import { readStorageUsage, type StorageUsage } from '../usage/storage-usage';
import type { LineId } from '$lib/domain/line';
import type { NumberNotes } from '$lib/domain/number-note';
import { compareReports, type Comparison } from '$lib/domain/usage/compare';
import type { Day, DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { forecast, forecastRange, type Forecast } from '$lib/domain/usage/forecast';
import { lackingRecords, type Shortage, type UsageIntake } from '$lib/domain/usage/intake';
import type { UsageQuestion, UsageReport } from '$lib/domain/usage/report';

export interface UsageQueries {
	report(line: LineId, question: UsageQuestion): Live<UsageReport>;
	/** Of the ranges `comparedRanges` gives. */
	comparison(line: LineId, ranges: { current: DayRange; previous: DayRange }, filter?: UsageFilter): Live<Comparison>;
	/**
	 * `undefined` when too little is known; `knownFrom` is the first day whose records are all
	 * here.
	 */
	forecast(line: LineId, today: Day, knownFrom: Day): Live<Forecast | undefined>;
	records(line: LineId, question: RecordQuestion): Live<RecordPage>;
	/** `null` before anything has been fetched. */
	intake(line: LineId): Live<UsageIntake | null>;
	/** What the person calls numbers. */
	notes(line: LineId): Live<NumberNotes>;
	/** What sums go without. */
	shortage(line: LineId): Live<Shortage>;
	/** As they stand now, for what is made once: a page of a list, an export. */
	reportNow(line: LineId, question: UsageQuestion): Promise<UsageReport>;
	recordsNow(line: LineId, question: RecordQuestion): Promise<RecordPage>;
	/** What it takes on the device, counted anew: every row is looked at. */
	storageUsage(line: LineId): Promise<StorageUsage>;
}

export function createUsageQueries(db: AppDatabase): UsageQueries {
	return {
		report: (line, question) => observe(db, () => readReport(db, line, question)),
		comparison: (line, ranges, filter) => observe(db, () => readComparison(db, line, ranges, filter)),
		forecast: (line, today, knownFrom) =>
			observe(db, async () => {
				const report = await readReport(db, line, { range: forecastRange(today), grouping: 'day' });
				return forecast(report, today, knownFrom);
			}),
		records: (line, question) => observe(db, () => readRecords(db, line, question)),
		intake: (line) => observe(db, async () => (await db.usageSync.get(line)) ?? null),
		notes: (line) =>
			observe(db, async () => {
				const rows = await ofLine(db.notes, line, 'id').toArray();
				return new Map(rows.map(({ id, text }) => [id, text]));
			}),
		shortage: (line) => observe(db, () => readShortage(db, line)),
		reportNow: (line, question) => withReconnect(db, () => readReport(db, line, question)),
		recordsNow: (line, question) => withReconnect(db, () => readRecords(db, line, question)),
		storageUsage: (line) => withReconnect(db, () => readStorageUsage(db, line))
	};
}

async function readComparison(
	db: AppDatabase,
	line: LineId,
	ranges: { current: DayRange; previous: DayRange },
	filter?: UsageFilter
): Promise<Comparison> {
	const question = { grouping: 'category' as const, ...(filter === undefined ? {} : { filter }) };
	const [current, previous] = await Promise.all([
		readReport(db, line, { ...question, range: ranges.current }),
		readReport(db, line, { ...question, range: ranges.previous })
	]);
	return compareReports(ranges, current, previous);
}

async function readShortage(db: AppDatabase, line: LineId): Promise<Shortage> {
	const [intake, unrated] = await Promise.all([db.usageSync.get(line), readUnrated(db, line)]);
	return { lacking: intake === undefined ? 0 : lackingRecords(intake), unrated };
}
