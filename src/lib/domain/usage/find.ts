import type { Day } from './day';
import { matcher, type Matcher, type UsageFilter } from './filter';
import { kindCode } from './kind';
import { dayColumns, isCancelled, unpackDay } from './packed-day';
import { compareRecords, type UsageRecord } from './record';
import type { MonthRollup } from './rollup';

/** Where a page of records ended; the next one goes on with what is older, whatever has come in meanwhile. */
export interface RecordCursor {
	day: Day;
	at: number;
	id: string;
}

export interface RecordSearch {
	/** Whether a month can have such records: its days need not be opened otherwise. */
	mayHave(rollup: MonthRollup): boolean;
	/** A day's records that fit, newest first; cancelled ones are not among them. Nothing is built for a day without any. */
	ofDay(packed: Uint8Array): UsageRecord[];
}

export function recordSearch(filter: UsageFilter = {}): RecordSearch {
	const match = matcher(filter);
	return {
		mayHave: ({ days, cells }) => (match.byKindOnly ? someKindMatches(match, days.kinds) : someMatch(match, cells())),
		ofDay: (packed) =>
			someMatch(match, dayColumns(packed))
				? unpackDay(packed)
						.filter((record) => !record.cancelled && fits(match, kindCode(record), record.party, record.service))
						.reverse()
				: []
	};
}

/** Whether a record comes after the cursor when the newest stand first. */
export function isAfter(cursor: RecordCursor, record: UsageRecord): boolean {
	return compareRecords(record, cursor) < 0;
}

interface Columns {
	count: number;
	texts: readonly string[];
	kinds: Uint8Array;
	parties: Uint32Array;
	services: Uint32Array;
}

function someMatch(match: Matcher, { count, texts, kinds, parties, services }: Columns): boolean {
	for (let at = 0; at < count; at += 1) {
		const kind = kinds[at] ?? 0;
		const [party, service] = [texts[parties[at] ?? 0] ?? '', texts[services[at] ?? 0] ?? ''];
		if (!isCancelled(kind) && fits(match, kind, party, service)) return true;
	}
	return false;
}

function someKindMatches(match: Matcher, kinds: Uint8Array): boolean {
	return kinds.some((kind) => match.kinds[kind]);
}

function fits(match: Matcher, kind: number, party: string, service: string): boolean {
	return match.kinds[kind] === true && (match.byKindOnly || match.texts(kind, party, service));
}
