import { idOf } from '$lib/domain/line.fixture';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppDatabase } from '$lib/db/database';
import { freshDatabase } from '$lib/db/database.fixture';
import { createUsageQueries, type UsageQueries } from '$lib/db/queries/usage';
import { dropDays } from '$lib/db/usage/storage-usage';
import { createUsageWriter } from '$lib/db/usage/writer';
import type { FileEncoder } from '$lib/domain/export/expense-file';
import type { UsageRecord } from '$lib/domain/usage/record';
import { day, record } from '$lib/domain/usage/usage.fixture';
import {
	makeGroupsFile,
	makeRecordsFile,
	type Progress,
	type RecordsOf,
	type Steps
} from '$lib/features/expenses/export/make-file';

const LINE = '+79000000003';
const RANGE = { from: day('2026-10-05'), to: day('2026-11-22') };
const HOUR = 3_600_000;
/** An hour apart, newest at noon of the last day; two months, several pages. */
const LIST = Array.from({ length: 1_190 }, (_, n) =>
	record({ id: `u-${n}`, at: Date.UTC(2026, 10, 22, 9) - n * HOUR, cost: n, party: n % 2 ? 'BANK' : '' })
);

let db: AppDatabase;
let usage: UsageQueries;
let seen: Progress[];

beforeEach(async () => {
	db = freshDatabase();
	usage = createUsageQueries(db);
	seen = [];
	await createUsageWriter(db).ingest({ line: idOf(LINE), timeZone: 'Europe/Moscow', records: LIST });
	return () => db.close();
});

const ids: FileEncoder<UsageRecord> = {
	open: () => '[',
	rows: (list) => list.map(({ id }) => `${id} `).join(''),
	close: ({ count, cost }, missing) => `] ${count} ${cost} ${missing}`
};
const steps = (signal = new AbortController().signal): Steps => ({ onprogress: (at) => seen.push(at), signal });
const text = async ({ parts }: { parts: Blob[] }) => new Blob(parts).text();
const make = (of: Partial<RecordsOf> = {}, signal?: AbortSignal) =>
	makeRecordsFile({ usage, line: idOf(LINE), range: RANGE, ...of }, ids, steps(signal));
const inRange = LIST.filter(({ at }) => at >= Date.UTC(2026, 9, 4, 21));

describe('a file of records', () => {
	it('has every record of the range once, newest first, and adds up to the report', async () => {
		const made = await make();
		const report = await usage.reportNow(idOf(LINE), { range: RANGE, grouping: 'number' });
		expect(made).toMatchObject({ totals: report.totals, missing: 0 });
		expect(await text(made)).toBe(
			`[${inRange.map(({ id }) => `${id} `).join('')}] ${report.totals.count} ${report.totals.cost} 0`
		);
	});

	it('has the same filter as the screen', async () => {
		const filter = { party: 'BANK' };
		const report = await usage.reportNow(idOf(LINE), { range: RANGE, grouping: 'number', filter });
		expect((await make({ filter })).totals).toEqual(report.totals);
		expect(report.totals.count).toBeLessThan(inRange.length);
	});

	it('tells how far it has come, and never goes back', async () => {
		await make();
		const done = seen.map((at) => at.done);
		expect(done).toEqual([...done].sort((a, b) => a - b));
		expect(seen.at(0)).toEqual({ done: 0, total: inRange.length });
		expect(seen.at(-1)).toEqual({ done: inRange.length, total: inRange.length });
		expect(seen.length).toBeGreaterThan(3);
	});

	it('stops where it is called off', async () => {
		const abort = new AbortController();
		const onprogress = ({ done }: Progress) => {
			if (done > 0) abort.abort();
			seen.push({ done, total: 0 });
		};
		const made = makeRecordsFile({ usage, line: idOf(LINE), range: RANGE }, ids, { onprogress, signal: abort.signal });
		await expect(made).rejects.toThrow(/abort/i);
		expect(seen).toHaveLength(2);
	});

	it('says how many records were given up to save room', async () => {
		const day1 = inRange.filter(({ at }) => at < Date.UTC(2026, 9, 5, 21)).length;
		await dropDays(db, idOf(LINE), RANGE.from + 1);
		const made = await make();
		expect(made.missing).toBe(day1);
		expect(made.totals.count).toBe(inRange.length - day1);
	});

	it('of a range without records is a file all the same', async () => {
		expect(await text(await make({ range: { from: RANGE.to + 1, to: RANGE.to + 1 } }))).toBe('[] 0 0 0');
	});
});

it('a file of groups has all of them and their sum, and can be called off', async () => {
	const report = await usage.reportNow(idOf(LINE), { range: RANGE, grouping: 'day' });
	const encoder = { ...ids, rows: (list: readonly { key: string }[]) => list.map(({ key }) => `${key} `).join('') };
	const made = await makeGroupsFile(report.groups, { ...report, missingDays: [1, 2] }, encoder, steps());
	const keys = Array.from({ length: 49 }, (_, n) => `${RANGE.from + n} `).join('');
	expect(await text(made)).toBe(`[${keys}] ${report.totals.count} ${report.totals.cost} 2`);
	expect(seen.at(-1)).toEqual({ done: 49, total: 49 });
	await expect(makeGroupsFile(report.groups, report, encoder, steps(AbortSignal.abort()))).rejects.toThrow(/abort/i);
});
