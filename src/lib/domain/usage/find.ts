import { byteAt, placeAt, textAt } from './columns';
import type { Cells, DaySums } from './cells';
import type { Day } from './day';
import { matcher, type Matcher, type UsageFilter } from './filter';
import { exactCost } from './cost';
import { kindCode } from './kind';
import { dayColumns, isCancelled, unpackDay, type DayColumns } from './packed-day';
import { compareRecords, type UsageRecord } from './record';

/**
 * Where a page of records ended; the next one goes on with what is older, whatever has come in
 * meanwhile.
 */
export interface RecordCursor {
	day: Day;
	at: number;
	id: string;
}

export interface RecordSearch {
	/**
	 * Whether sums per day and kind tell where such records are; otherwise cells are to be asked.
	 */
	readonly byKindOnly: boolean;
	/** Whether a month has such records: its days need not be opened otherwise. */
	inDaySums(sums: DaySums): boolean;
	inCells(cells: Cells): boolean;
	/**
	 * A day's records that fit, newest first; cancelled ones are not among them. Nothing is built
	 * for a day without any.
	 */
	ofDay(packed: Uint8Array): UsageRecord[];
}

export function recordSearch(filter: UsageFilter = {}): RecordSearch {
	const match = matcher(filter);
	return {
		byKindOnly: match.byKindOnly,
		inDaySums: ({ kinds }) => kinds.some((kind) => match.kinds[kind]),
		inCells: (cells) => someMatch(match, cells),
		ofDay: (packed) =>
			someMatch(match, dayColumns(packed))
				? unpackDay(packed)
						.filter((record) => !record.cancelled && fits(match, kindCode(record), record.party, record.service))
						.filter((record) => match.record?.(record.at, exactCost(record), record.revision) ?? true)
						.reverse()
				: []
	};
}

/** Whether a record comes after the cursor when the newest stand first. */
export function isAfter(cursor: RecordCursor, record: UsageRecord): boolean {
	return compareRecords(record, cursor) < 0;
}

function someMatch(match: Matcher, { count, texts, kinds, parties, services }: Cells | DayColumns): boolean {
	for (let at = 0; at < count; at += 1) {
		const kind = byteAt(kinds, at);
		const [party, service] = [textAt(texts, placeAt(parties, at)), textAt(texts, placeAt(services, at))];
		if (!isCancelled(kind) && fits(match, kind, party, service)) return true;
	}
	return false;
}

function fits(match: Matcher, kind: number, party: string, service: string): boolean {
	return match.kinds[kind] === true && (match.byKindOnly || match.texts(kind, party, service));
}
