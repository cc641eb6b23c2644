/**
 * Makes a file out of what is stored, a page of records at a time: progress can be shown, the page
 * stays alive, and no more than one page of records is in memory besides the finished parts, which
 * the browser may keep on disk.
 */
import type { UsageQueries } from '$lib/db/queries/usage';
import { addRecords, type FileEncoder } from '$lib/domain/export/expense-file';
import type { LineId } from '$lib/domain/line';
import type { DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import type { RecordCursor } from '$lib/domain/usage/find';
import type { UsageRecord } from '$lib/domain/usage/record';
import { noTotals, type Totals } from '$lib/domain/usage/totals';
import { nextTask } from '$lib/platform/yield-to-main';

export interface Progress {
	done: number;
	total: number;
}

export interface RecordsOf {
	usage: Pick<UsageQueries, 'reportNow' | 'recordsNow'>;
	line: LineId;
	range: DayRange;
	filter?: UsageFilter | undefined;
}

export interface Steps {
	onprogress(progress: Progress): void;
	/** Aborting makes the next step throw its reason. */
	signal: AbortSignal;
}

export interface MadeFile {
	parts: Blob[];
	/** Of what is in the file. */
	totals: Totals;
	/** Records (of groups: days) of the range whose details are not on the device. */
	missing: number;
}

/** A dozen milliseconds of work on a slow phone. */
const PAGE = 200;
/** Days read at a time: of more, most would be read again for every page. */
const DAYS = 7;

export async function makeRecordsFile(
	source: RecordsOf,
	encoder: FileEncoder<UsageRecord>,
	steps: Steps
): Promise<MadeFile> {
	const parts = [new Blob([encoder.open()])];
	const totals = noTotals();
	const missing = await eachPage(source, steps, (records) => {
		parts.push(new Blob([encoder.rows(records)]));
		addRecords(totals, records);
	});
	return { parts: [...parts, new Blob([encoder.close(totals, missing)])], totals, missing };
}

export async function makeGroupsFile<Row>(
	groups: readonly Row[],
	{ totals, missingDays }: { totals: Totals; missingDays: readonly unknown[] },
	encoder: FileEncoder<Row>,
	{ onprogress, signal }: Steps
): Promise<MadeFile> {
	const parts = [new Blob([encoder.open()])];
	for (let done = 0; done < groups.length; done += PAGE) {
		signal.throwIfAborted();
		parts.push(new Blob([encoder.rows(groups.slice(done, done + PAGE))]));
		onprogress({ done: Math.min(done + PAGE, groups.length), total: groups.length });
		await nextTask();
	}
	const missing = missingDays.length;
	return { parts: [...parts, new Blob([encoder.close(totals, missing)])], totals, missing };
}

/** Every record of the range, newest first, to `take`; then how many the sums speak of besides. */
export async function eachPage(
	{ usage, line, range, filter }: RecordsOf,
	{ onprogress, signal }: Steps,
	take: (records: readonly UsageRecord[]) => void | Promise<void>
): Promise<number> {
	const question = filter === undefined ? {} : { filter };
	const count = async () => (await usage.reportNow(line, { range, grouping: 'category', ...question })).totals.count;
	const total = await count();
	let done = 0;
	onprogress({ done, total });
	for (let to = range.to; to >= range.from; to -= DAYS) {
		const days = { from: Math.max(range.from, to - DAYS + 1), to };
		let after: RecordCursor | undefined;
		do {
			signal.throwIfAborted();
			const page = await usage.recordsNow(line, {
				range: days,
				limit: PAGE,
				...question,
				...(after === undefined ? {} : { after })
			});
			// The browser hands rows over in the task that goes on with them.
			await nextTask();
			signal.throwIfAborted();
			await take(page.records);
			done += page.records.length;
			onprogress({ done, total: Math.max(done, total) });
			after = page.next;
			await nextTask();
		} while (after !== undefined);
	}
	// Asked again: records may have come in meanwhile.
	return Math.max(0, (await count()) - done);
}
