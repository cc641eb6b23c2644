import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppDatabase } from '../database';
import { freshDatabase } from '../database.fixture';
import type { Live } from '../observe';
import { createUsageWriter } from '../usage/writer';
import { createUsageQueries } from './usage';
import { monthOf, monthRange } from '$lib/domain/usage/day';
import { comparedRanges, periodAround } from '$lib/domain/usage/periods';
import { day, record } from '$lib/domain/usage/usage.fixture';

const LINE = '+79000000003';
const TODAY = day('2026-11-22');

let db: AppDatabase;
beforeEach(() => {
	db = freshDatabase();
});
afterEach(() => db.close());

function watch<T>(live: Live<T>): { seen: T[]; end(): void } {
	const seen: T[] = [];
	const end = live.subscribe({
		next: (value) => void seen.push(value),
		error: (error) => {
			throw error;
		}
	});
	return { seen, end };
}

const batch = (...records: ReturnType<typeof record>[]) =>
	({ line: idOf(LINE), timeZone: 'Europe/Moscow', records }) as const;

it('a report follows what comes in', async () => {
	const { ingest: takeIn } = createUsageWriter(db);
	const question = { range: monthRange(monthOf(TODAY)), grouping: 'category' } as const;
	const { seen, end } = watch(createUsageQueries(db).report(idOf(LINE), question));
	await vi.waitFor(() => expect(seen.at(-1)?.totals.cost).toBe(0));
	await takeIn(batch(record()));
	await vi.waitFor(() => expect(seen.at(-1)?.totals.cost).toBe(500));
	end();
});

it('a comparison, a forecast, records and the state of the intake are answered from the same rows', async () => {
	const { ingest: takeIn } = createUsageWriter(db);
	const queries = createUsageQueries(db);
	const ranges = comparedRanges(periodAround('month', TODAY), TODAY);
	const comparison = watch(queries.comparison(idOf(LINE), ranges));
	const calls = watch(queries.comparison(idOf(LINE), ranges, { categories: ['call-home'] }));
	const forecast = watch(queries.forecast(idOf(LINE), TODAY, day('2026-09-01')));
	const records = watch(queries.records(idOf(LINE), { range: ranges.current, limit: 10 }));
	const intake = watch(queries.intake(idOf(LINE)));
	await vi.waitFor(() => expect(intake.seen).toEqual([null]));
	await takeIn(
		batch(
			record({ cost: 300 }),
			record({ id: 'u-2', at: Date.UTC(2026, 9, 3), cost: 100, category: 'sms', unit: 'piece' })
		)
	);
	await vi.waitFor(() => {
		expect(comparison.seen.at(-1)).toMatchObject({ difference: 200, mainCause: 'call-home' });
		expect(calls.seen.at(-1)).toMatchObject({ difference: 300 });
		expect(forecast.seen.at(-1)).toMatchObject({ spent: 300, method: 'weekday-mean' });
		expect(records.seen.at(-1)?.records).toHaveLength(1);
		expect(intake.seen.at(-1)).toMatchObject({ complete: false, timeZone: 'Europe/Moscow' });
	});
	const question = { range: ranges.current, grouping: 'day' } as const;
	expect((await queries.reportNow(idOf(LINE), question)).totals.cost).toBe(300);
	expect((await queries.recordsNow(idOf(LINE), { range: ranges.current, limit: 1 })).records).toHaveLength(1);
	for (const { end } of [comparison, calls, forecast, records, intake]) end();
});

it('a record without a price is in the sums at nothing, which is counted until it has one', async () => {
	const { ingest: takeIn } = createUsageWriter(db);
	const { seen, end } = watch(createUsageQueries(db).shortage(idOf(LINE)));
	await vi.waitFor(() => expect(seen.at(-1)).toEqual({ lacking: 0, unrated: 0 }));
	const unrated = [1, 2, 3].map((n) => record({ id: `u-${n}`, cost: 0, revision: 0 }));
	await takeIn({ ...batch(record({ id: 'u-0' }), ...unrated), progress: { unreadable: 5 } });
	await vi.waitFor(() => expect(seen.at(-1)).toEqual({ lacking: 5, unrated: 3 }));
	await takeIn(
		batch(record({ id: 'u-2', cost: 250, revision: 9 }), record({ id: 'u-3', revision: 9, cancelled: true }))
	);
	await vi.waitFor(() => expect(seen.at(-1)?.unrated).toBe(1));
	// As an earlier version has left it.
	await db.usageMonths.toCollection().modify((row) => void delete row.unrated);
	await takeIn(batch(record({ id: 'u-1', cost: 250, revision: 9 })));
	await vi.waitFor(() => expect(seen.at(-1)?.unrated).toBe(0));
	end();
});

it('what usage takes on the device is counted when asked', async () => {
	await createUsageWriter(db).ingest(batch(record()));
	const { months } = await createUsageQueries(db).storageUsage(idOf(LINE));
	expect(months).toMatchObject([{ month: monthOf(TODAY), days: 1, dropped: 0 }]);
});
