import { idOf } from '$lib/domain/line.fixture';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppDatabase } from '../database';
import { freshDatabase, putSession } from '../database.fixture';
import { changeIntake, intakeOf } from './intake-state';
import { isDayDropped, readCounts, readRecords, readReport } from './reader';
import { dropDays, forgetUsage } from './storage-usage';
import { createUsageWriter, type UsageBatch } from './writer';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import { monthOf, monthRange } from '$lib/domain/usage/day';
import { sumOfCosts } from '$lib/domain/usage/cost';
import { GROUPINGS } from '$lib/domain/usage/group-sums';
import { mergeRecords } from '$lib/domain/usage/merge';
import { compareRecords, type UsageRecord } from '$lib/domain/usage/record';
import { day, record, records } from '$lib/domain/usage/usage.fixture';

const LINE = '+79000000003';
const OTHER = '+79000000001';
const ZONE = 'Europe/Moscow';
const NOVEMBER = monthRange(monthOf(day('2026-11-01')));
const ALL = { from: day('2026-01-01'), to: day('2026-12-31') };

let db: AppDatabase;
beforeEach(() => {
	db = freshDatabase();
});
afterEach(() => db.close());

const batch = (list: readonly UsageRecord[], more: Partial<UsageBatch> = {}): UsageBatch => ({
	line: idOf(LINE),
	timeZone: ZONE,
	records: list,
	...more
});
const at = (text: string) => Date.parse(`${text}+03:00`);

async function everything(): Promise<UsageRecord[]> {
	return (await readRecords(db, idOf(LINE), { range: { from: 0, to: 60_000 }, limit: 1_000 })).records;
}

const alive = (list: readonly UsageRecord[]) =>
	[...mergeRecords(list).values()].filter(({ cancelled }) => !cancelled).sort((a, b) => compareRecords(b, a));

describe('taking records in', () => {
	it('in any portions, in any order, again and again, by several writers, keeps each once and all sums right', async () => {
		const step = fc.record({
			list: fc.array(records(), { minLength: 1, maxLength: 12 }),
			again: fc.boolean(),
			writer: fc.nat(1)
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
				await forgetUsage(db, idOf(LINE));
				const writers = [createUsageWriter(db), createUsageWriter(db)];
				const seen: UsageRecord[] = [];
				for (const { list, again, writer } of steps) {
					seen.push(...list);
					await writers[writer]?.ingest(batch(list));
					if (again) await writers[1 - writer]?.ingest(batch([...seen].reverse()));
				}
				const expected = alive(seen);
				expect((await everything()).sort((a, b) => compareRecords(b, a))).toEqual(expected);
				const cost = sumOfCosts(expected);
				for (const grouping of GROUPINGS) {
					const { totals } = await readReport(db, idOf(LINE), { range: { from: 0, to: 60_000 }, grouping });
					expect([totals.count, totals.cost]).toEqual([expected.length, cost]);
				}
				const counts = await readCounts(db, idOf(LINE));
				const all = mergeRecords(seen).size;
				expect(counts.reduce((sum, { records: count }) => sum + count, 0)).toBe(all);
				expect((await db.usageSync.get(idOf(LINE)))?.stored).toBe(all);
			}),
			{ numRuns: 30 }
		);
	}, 30_000);

	it('that are here already changes nothing', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		expect(await takeIn(batch([record()]))).toMatchObject({ days: 1, dropped: 0 });
		expect(await takeIn(batch([record()]))).toMatchObject({ days: 0, dropped: 0 });
		expect(await createUsageWriter(db).ingest(batch([record()]))).toMatchObject({ days: 0, dropped: 0 });
	});

	it('moves a record that the operator gave another time, and leaves no empty day or month', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record({ at: at('2026-10-31T23:59:59') })]));
		await takeIn(batch([record({ at: at('2026-11-01T00:00:00'), revision: 2 })]));
		expect(await db.usageDays.toCollection().primaryKeys()).toEqual([[idOf(LINE), NOVEMBER.from]]);
		expect(await readCounts(db, idOf(LINE))).toEqual([{ month: monthOf(NOVEMBER.from), records: 1, dropped: false }]);
	});

	it('keeps a cancelled record from coming back', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record({ revision: 2, cancelled: true })]));
		await takeIn(batch([record()]));
		expect(await everything()).toEqual([]);
		expect(await readCounts(db, idOf(LINE))).toEqual([{ month: monthOf(NOVEMBER.from), records: 1, dropped: false }]);
	});

	it('keeps lines apart', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record()]));
		await takeIn(batch([record({ cost: 7 })], { line: idOf(OTHER) }));
		const question = { range: ALL, grouping: 'month' } as const;
		expect((await readReport(db, idOf(LINE), question)).totals.cost).toBe(500);
		await forgetUsage(db, idOf(LINE));
		expect((await readReport(db, idOf(LINE), question)).totals.cost).toBe(0);
		expect((await readReport(db, idOf(OTHER), question)).totals.cost).toBe(7);
	});

	it('writes how far it has come together with the records', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record()], { progress: { knownFrom: 5, expected: 100 } }));
		await takeIn(batch([], { progress: { complete: true, expected: undefined } }));
		expect(await db.usageSync.get(idOf(LINE))).toEqual({
			line: idOf(LINE),
			timeZone: ZONE,
			knownFrom: 5,
			complete: true,
			stored: 1,
			unreadable: 0,
			mark: expect.any(String) as string
		});
	});

	it('does all or nothing', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record()]));
		const before = await Promise.all(db.tables.map((table) => table.toArray()));
		await expect(takeIn(batch([record({ id: 'u-2' }), record({ id: '' })]))).rejects.toThrow(RangeError);
		const full = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
		db.usageSync.hook('updating', full);
		await expect(takeIn(batch([record({ id: 'u-2' })]))).rejects.toMatchObject({
			name: 'StorageError',
			reason: 'quota'
		});
		db.usageSync.hook('updating').unsubscribe(full);
		expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
		await takeIn(batch([record({ id: 'u-2' })]));
		expect(await everything()).toHaveLength(2);
	});

	it('refuses days cut in another zone', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([record()]));
		await expect(takeIn(batch([], { timeZone: 'Asia/Kamchatka' }))).rejects.toThrow(RangeError);
		await forgetUsage(db, idOf(LINE));
		await takeIn(batch([record()], { timeZone: 'Asia/Kamchatka' }));
		expect((await db.usageSync.get(idOf(LINE)))?.timeZone).toBe('Asia/Kamchatka');
	});

	it('of a sign-in that is over are nobody’s, and neither is what is said of them', async () => {
		const signIn = { line: idOf(LINE), signedInAt: 7 } as const;
		const { ingest: takeIn } = createUsageWriter(db);
		expect(await takeIn(batch([record()], { signIn }))).toEqual({ days: 0, dropped: 0 });
		expect(await changeIntake(db, { line: signIn.line, signIn }, ZONE, () => ({ complete: true }))).toBeUndefined();
		expect(await intakeOf(db, signIn.line)).toBeUndefined();
		await putSession(db, signIn);
		await changeIntake(db, { line: signIn.line, signIn }, ZONE, () => ({ checkedAt: 5 }));
		expect(await takeIn(batch([record()], { signIn }))).toMatchObject({ days: 1, intake: { checkedAt: 5, stored: 1 } });
	});

	it('can replace a month as a whole', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([], { replaceMonth: monthOf(NOVEMBER.from) }));
		await takeIn(batch([record(), record({ id: 'u-2', at: at('2026-10-05T12:00:00') })]));
		await takeIn(batch([record({ id: 'u-3' })], { replaceMonth: monthOf(NOVEMBER.from) }));
		expect((await everything()).map(({ id }) => id)).toEqual(['u-3', 'u-2']);
		expect((await readReport(db, idOf(LINE), { range: NOVEMBER, grouping: 'number' })).totals.count).toBe(1);
	});
});

describe('giving days up to save room', () => {
	const list = [1, 2, 3, 30].map((date) =>
		record({ id: `u-${date}`, at: at(`2026-11-${String(date).padStart(2, '0')}T12:00:00`), cost: date })
	);

	it('keeps their sums, says which days are missing, and leaves their late records out', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch(list));
		expect(await dropDays(db, idOf(LINE), day('2026-11-03'))).toBe(2);
		expect(await dropDays(db, idOf(LINE), day('2026-11-03'))).toBe(0);
		const days = await readReport(db, idOf(LINE), { range: NOVEMBER, grouping: 'day' });
		expect([days.totals.cost, days.missingDays]).toEqual([36, []]);
		const few = await readReport(db, idOf(LINE), { range: { ...NOVEMBER, to: NOVEMBER.from + 2 }, grouping: 'number' });
		expect([few.totals.cost, few.missingDays]).toEqual([3, [NOVEMBER.from, NOVEMBER.from + 1]]);
		expect(await isDayDropped(db, idOf(LINE), NOVEMBER.from)).toBe(true);
		expect(await isDayDropped(db, idOf(LINE), NOVEMBER.from + 2)).toBe(false);
		expect(await isDayDropped(db, idOf(LINE), ALL.from)).toBe(false);

		expect(await takeIn(batch(list))).toMatchObject({ days: 0, dropped: 2 });
		expect((await readReport(db, idOf(LINE), { range: NOVEMBER, grouping: 'day' })).totals.cost).toBe(36);
		expect(await readCounts(db, idOf(LINE))).toEqual([{ month: monthOf(NOVEMBER.from), records: 4, dropped: true }]);
	});

	it('is undone by fetching the month again', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch(list));
		await dropDays(db, idOf(LINE), NOVEMBER.to + 1);
		await takeIn(batch(list, { replaceMonth: monthOf(NOVEMBER.from) }));
		expect(await everything()).toHaveLength(4);
		expect(await isDayDropped(db, idOf(LINE), NOVEMBER.from)).toBe(false);
	});
});

describe('records page by page', () => {
	const list = Array.from({ length: 25 }, (_, n) =>
		record({
			id: `u-${n}`,
			at: at('2026-11-15T23:00:00') + Math.floor(n / 5) * 1_800_000,
			party: n % 2 === 0 ? '+79161234567' : 'BANK'
		})
	);

	it('are all of them once, newest first, whatever the size of a page', async () => {
		await createUsageWriter(db).ingest(batch(list));
		for (const limit of [1, 4, 25, 100]) {
			const pages: UsageRecord[] = [];
			let page = await readRecords(db, idOf(LINE), { range: ALL, limit });
			pages.push(...page.records);
			while (page.next !== undefined) {
				page = await readRecords(db, idOf(LINE), { range: ALL, limit, after: page.next });
				pages.push(...page.records);
			}
			expect(pages).toEqual(alive(list));
		}
	});

	it('can be searched, and months without a find stay closed', async () => {
		const { ingest: takeIn } = createUsageWriter(db);
		await takeIn(batch([...list, record({ id: 'old', at: at('2026-05-01T12:00:00'), party: 'SHOP' })]));
		const filter = { search: { text: 'shop' } };
		const { records: found } = await readRecords(db, idOf(LINE), { range: ALL, limit: 10, filter });
		expect(found.map(({ id }) => id)).toEqual(['old']);
		const inNovember = await readRecords(db, idOf(LINE), { range: NOVEMBER, limit: 10, filter });
		expect(inNovember).toEqual({ records: [] });
	});

	it('of one day are that day’s in the operator’s zone', async () => {
		await createUsageWriter(db).ingest(batch(list));
		const today = { from: day('2026-11-15'), to: day('2026-11-15') };
		const { dayOf } = zoneCalendar(ZONE);
		const { records: found } = await readRecords(db, idOf(LINE), { range: today, limit: 100 });
		expect(found).toEqual(alive(list).filter((item) => dayOf(item.at) === today.from));
		expect(await readReport(db, idOf(LINE), { range: { from: 9, to: 8 }, grouping: 'day' })).toMatchObject({
			groups: []
		});
	});
});

it('the first version’s rows survive', async () => {
	const old = new Dexie(db.name);
	old.version(1).stores({ settings: 'name' });
	await old.table('settings').put({ name: 'largeText', value: true });
	old.close();
	expect(await db.settings.get('largeText')).toEqual({ name: 'largeText', value: true });
	expect(await db.usageDays.count()).toBe(0);
});
