/**
 * What the expenses screen reads, live. Apart from `queries.ts` so that nothing of it is in the first load: import it with the screen.
 */
import type { AppDatabase } from '../database';
import { readRecords, readReport, type RecordPage, type RecordQuestion } from '../usage/reader';
import type { Msisdn } from '$lib/domain/msisdn';
import { compareReports, type Comparison } from '$lib/domain/usage/compare';
import type { Day, DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { forecast, forecastRange, type Forecast } from '$lib/domain/usage/forecast';
import type { UsageIntake } from '$lib/domain/usage/intake';
import type { UsageQuestion, UsageReport } from '$lib/domain/usage/report';
import { liveQuery, type Observable } from 'dexie';

export interface UsageQueries {
	report(line: Msisdn, question: UsageQuestion): Observable<UsageReport>;
	/** Of the ranges `comparedRanges` gives. */
	comparison(
		line: Msisdn,
		ranges: { current: DayRange; previous: DayRange },
		filter?: UsageFilter
	): Observable<Comparison>;
	/** `undefined` when too little is known; `knownFrom` is the first day whose records are all here. */
	forecast(line: Msisdn, today: Day, knownFrom: Day): Observable<Forecast | undefined>;
	records(line: Msisdn, question: RecordQuestion): Observable<RecordPage>;
	/** `null` before anything has been fetched. */
	intake(line: Msisdn): Observable<UsageIntake | null>;
}

export function createUsageQueries(db: AppDatabase): UsageQueries {
	return {
		report: (line, question) => liveQuery(() => readReport(db, line, question)),
		comparison: (line, ranges, filter) => liveQuery(() => readComparison(db, line, ranges, filter)),
		forecast: (line, today, knownFrom) =>
			liveQuery(async () => {
				const report = await readReport(db, line, { range: forecastRange(today), grouping: 'day' });
				return forecast(report, today, knownFrom);
			}),
		records: (line, question) => liveQuery(() => readRecords(db, line, question)),
		intake: (line) => liveQuery(async () => (await db.usageSync.get(line)) ?? null)
	};
}

async function readComparison(
	db: AppDatabase,
	line: Msisdn,
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
