/**
 * Takes usage records in: packed days, the months' sums and the state of the intake change in one
 * transaction or not at all.
 * - records are merged by id with what is stored, wherever it is stored: a record that moved to
 *   another day leaves its old one;
 * - the same records again change no day and no sum, so nobody who watches those is woken;
 * - records of days that were given up to save room are left out: their sums stand already.
 *   {@link UsageBatch.replaceMonth} brings such a month back;
 * - what was asked for under a sign-in that is over is not stored, nor what may not be seen of a
 *   linked line any more;
 * - heavy enough to belong in a worker; one writer at a time per line is faster, several are right
 *   as well.
 */
import type { AppDatabase } from '../database';
import { stateAfter, type IntakeProgress } from './intake-state';
import { MonthSums, recordsOf } from './month-sums';
import { allDays, dayRows, deleteAll, putAll, usageTables } from './ranges';
import type { UsageDayRow } from './rows';
import { mayStore, whoseTables } from './whose';
import { withReconnect } from '../reconnect';
import { randomIds, type Ids } from '$lib/platform/ids';
import type { LineId } from '$lib/domain/line';
import type { SignIn } from '$lib/domain/session';
import { zoneCalendar, type ZoneCalendar } from '$lib/domain/usage/calendar';
import { monthRange, type Day, type DayRange, type Month } from '$lib/domain/usage/day';
import { IdIndex } from '$lib/domain/usage/id-index';
import { countUnrated, intakeNotBegun, type UsageIntake } from '$lib/domain/usage/intake';
import { mergeRecords } from '$lib/domain/usage/merge';
import { dayIds, packWithColumns, unpackDay } from '$lib/domain/usage/packed-day';
import { isStorable, type UsageRecord } from '$lib/domain/usage/record';

export interface UsageBatch {
	line: LineId;
	/** The operator's IANA zone. */
	timeZone: string;
	/** Storable ones: `isStorable` sorts out the others. */
	records: readonly UsageRecord[];
	/** What these records change in the state of the intake. */
	progress?: IntakeProgress | ((state: UsageIntake) => IntakeProgress);
	/** The records are all there are in this month: what is stored of it goes. */
	replaceMonth?: Month;
	/** Whose records they are: once another sign-in has taken its place they are nobody's. */
	signIn?: SignIn;
}

export interface IngestResult {
	/** Days whose records changed. */
	days: number;
	/** Records left out because their days were given up. */
	dropped: number;
	/**
	 * How far the intake has come with them; absent when nothing was stored because the sign-in is
	 * over.
	 */
	intake?: UsageIntake;
}

export interface UsageWriter {
	/**
	 * Rejects with StorageError, and with RangeError for a record that is not storable or when the
	 * stored days were cut in another zone: `forgetUsage` and fetch again.
	 */
	ingest(batch: UsageBatch): Promise<IngestResult>;
}

/**
 * Which ids a line has, on which days: read once, then kept up with the writes. Good while nobody
 * else has written.
 */
interface KnownIds {
	mark: string;
	index: IdIndex;
}

export function createUsageWriter(db: AppDatabase, makeIds: Ids = randomIds): UsageWriter {
	const known = new Map<LineId, KnownIds>();
	const calendars = new Map<string, ZoneCalendar>();

	function calendarOf(timeZone: string): ZoneCalendar {
		const calendar = calendars.get(timeZone) ?? zoneCalendar(timeZone);
		calendars.set(timeZone, calendar);
		return calendar;
	}

	async function idsOf(line: LineId, mark: string): Promise<IdIndex> {
		const cached = known.get(line);
		if (cached?.mark === mark) return cached.index;
		const index = new IdIndex();
		for (const { day, packed } of await dayRows(db, line, allDays).toArray()) index.addAll(dayIds(packed), day);
		return index;
	}

	return {
		async ingest(batch) {
			const { line, timeZone, signIn } = batch;
			const whose = signIn && { line, signIn };
			const { dayOf } = calendarOf(timeZone);
			const unstorable = batch.records.find((record) => !isStorable(record));
			if (unstorable !== undefined) throw new RangeError(`The record ${unstorable.id} can't be stored`);
			const mark = makeIds.uuid();
			const work = async () => {
				if (whose !== undefined && !(await mayStore(db, whose))) return 'over';
				const state = (await db.usageSync.get(line)) ?? { ...intakeNotBegun(timeZone), line, mark: '' };
				if (state.timeZone !== timeZone) return 'other zone';
				const index = await idsOf(line, state.mark);
				const removed = await removeMonth(db, batch);
				const { added, ...outcome } = await writeRecords(db, batch, dayOf, index);
				const intake = stateAfter({ ...state, stored: state.stored + added - removed }, batch.progress);
				await db.usageSync.put({ ...intake, line, mark });
				return { outcome: { ...outcome, intake }, index };
			};
			const tables = [...usageTables(db), ...(whose ? whoseTables(db, whose) : [])];
			const done = await withReconnect(db, () => db.transaction('rw', tables, work));
			if (done === 'over') return { days: 0, dropped: 0 };
			if (done === 'other zone') throw new RangeError(`The days of ${line} are not cut in ${timeZone}`);
			// A failed or repeated write may have left ids in the index that are not stored: they
			// cost a look, never a record.
			known.set(line, { mark, index: done.index });
			return done.outcome;
		}
	};
}

/** How many records were stored of the month to be replaced. */
async function removeMonth(db: AppDatabase, { line, replaceMonth: month }: UsageBatch): Promise<number> {
	if (month === undefined) return 0;
	const row = await db.usageMonths.get([line, month]);
	await Promise.all([
		dayRows(db, line, monthRange(month)).delete(),
		db.usageMonths.delete([line, month]),
		db.usageCells.delete([line, month])
	]);
	return row === undefined ? 0 : recordsOf(row);
}

async function writeRecords(
	db: AppDatabase,
	{ line, records }: UsageBatch,
	dayOf: (at: number) => Day,
	index: IdIndex
): Promise<IngestResult & { added: number }> {
	const incoming = byDay(records, dayOf);
	// Copies of a record may lie on the day it belongs to, and on days it has been moved from.
	const days = new Set(incoming.keys());
	let allNew = true;
	for (const [day, list] of incoming)
		for (const { id } of list)
			if (!index.add(id, day)) {
				allNew = false;
				for (const other of index.daysOf(id)) days.add(other);
			}
	const [sums, before] = await Promise.all([MonthSums.load(db, line, days), packedDays(db, line, days)]);
	let dropped = 0;
	for (const [day, list] of incoming)
		if (sums.isDropped(day)) {
			dropped += list.length;
			incoming.delete(day);
		}
	const stored = new Map([...before].map(([day, packed]) => [day, unpackDay(packed)]));
	const after = allNew ? joined(stored, incoming) : byDay(merged(stored, incoming), dayOf);

	const changed: UsageDayRow[] = [];
	const emptied: [LineId, Day][] = [];
	for (const day of days) {
		const [old, left] = [before.get(day), after.get(day)];
		const now = left === undefined ? undefined : packWithColumns(left);
		if (same(old, now?.packed)) continue;
		sums.replace(day, old, now?.columns, countUnrated(left) - countUnrated(stored.get(day)));
		if (now === undefined) emptied.push([line, day]);
		else changed.push({ line, day, packed: now.packed });
	}
	await Promise.all([putAll(db.usageDays, changed), deleteAll(db.usageDays, emptied), sums.save()]);
	return { days: changed.length + emptied.length, dropped, added: sums.added };
}

type RecordsByDay = Map<Day, UsageRecord[]>;

function merged(stored: RecordsByDay, incoming: RecordsByDay): Iterable<UsageRecord> {
	return mergeRecords(...stored.values(), ...incoming.values()).values();
}

/**
 * Merging is for ids that may have come before. A first intake has none, and saves half its work.
 */
function joined(stored: RecordsByDay, incoming: RecordsByDay): RecordsByDay {
	const days = new Map(stored);
	for (const [day, list] of incoming) days.set(day, [...(stored.get(day) ?? []), ...list]);
	return days;
}

/** Neighbouring days, as answers have them, are read in one request. */
const GAP = 7;

async function packedDays(db: AppDatabase, line: LineId, days: Iterable<Day>): Promise<Map<Day, Uint8Array>> {
	const wanted = new Set(days);
	const ranges: DayRange[] = [];
	for (const day of [...wanted].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== undefined && day - last.to <= GAP) last.to = day;
		else ranges.push({ from: day, to: day });
	}
	const rows = await Promise.all(ranges.map((range) => dayRows(db, line, range).toArray()));
	return new Map(rows.flat().flatMap(({ day, packed }) => (wanted.has(day) ? [[day, packed]] : [])));
}

function byDay(records: Iterable<UsageRecord>, dayOf: (at: number) => Day): RecordsByDay {
	const days: RecordsByDay = new Map();
	for (const record of records) {
		const day = dayOf(record.at);
		const list = days.get(day);
		if (list === undefined) days.set(day, [record]);
		else list.push(record);
	}
	return days;
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
