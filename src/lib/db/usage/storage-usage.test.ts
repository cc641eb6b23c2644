import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppDatabase } from '../database';
import { freshDatabase } from '../database.fixture';
import { dropDays, readStorageUsage, requestRefetch } from './storage-usage';
import { createUsageWriter } from './writer';
import { monthOf } from '$lib/domain/usage/day';
import { day, record } from '$lib/domain/usage/usage.fixture';

const LINE = '+79000000003';
const OCTOBER = monthOf(day('2026-10-01'));

let db: AppDatabase;
beforeEach(async () => {
	db = freshDatabase();
	const at = (month: number, date: number) => Date.UTC(2026, month, date, 9);
	const days = [at(9, 3), at(9, 20), at(10, 1), at(10, 2)];
	const records = days.map((when, n) => record({ id: `u-${n}`, at: when }));
	await createUsageWriter(db).ingest({ line: idOf(LINE), timeZone: 'Europe/Moscow', records });
});
afterEach(() => db.close());

it('tells by month what has its details, what has only sums, and what they take', async () => {
	const before = await readStorageUsage(db, idOf(LINE));
	expect(before.months.map(({ month, days, dropped }) => ({ month, days, dropped }))).toEqual([
		{ month: OCTOBER, days: 2, dropped: 0 },
		{ month: OCTOBER + 1, days: 2, dropped: 0 }
	]);
	const rows = await db.usageDays.toArray();
	const bytes = rows.reduce((sum, { packed }) => sum + packed.length, 0);
	expect(before.months.reduce((sum, month) => sum + month.bytes, 0)).toBe(bytes);
	expect(before.sumBytes).toBeGreaterThan(0);

	await dropDays(db, idOf(LINE), day('2026-10-10'));
	const after = await readStorageUsage(db, idOf(LINE));
	expect(after.months[0]).toMatchObject({ month: OCTOBER, days: 1, dropped: 1 });
	expect(after.months[0]?.bytes).toBeLessThan(before.months[0]?.bytes ?? 0);
	expect([after.months[1], after.sumBytes]).toEqual([before.months[1], before.sumBytes]);
	expect(await readStorageUsage(db, idOf('+79000000001'))).toEqual({ months: [], sumBytes: 0 });
});

it('notes which months are wanted back, newest first, until something is given up again', async () => {
	const recall = async () => (await db.usageSync.get(idOf(LINE)))?.recall;
	await dropDays(db, idOf(LINE), day('2026-11-02'));
	await requestRefetch(db, idOf(LINE));
	expect(await recall()).toEqual([OCTOBER + 1, OCTOBER]);
	await dropDays(db, idOf(LINE), day('2026-11-03'));
	expect(await recall()).toBeUndefined();
});
