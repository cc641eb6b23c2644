/** Moments as servers write them. */
import { isInstant, parseInstant, type Instant } from '../domain/instant';
import { zoneCalendar } from '../domain/usage/calendar';

/**
 * Date, perhaps a time, perhaps an offset: ISO 8601 with what servers make of it (a blank for the
 * T, `+0300`, `Z[UTC]`).
 */
const LOOSE =
	/^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?)?$/;

/** Milliseconds since 1970 of 1973 and later: fewer digits would be seconds, or something else. */
const EPOCH_MS = /^\d{12,13}$/;

/**
 * Which end of a day a date without a time stands for: `start`, or `end` for something that lasts
 * through its last day.
 */
export type DayEdge = 'start' | 'end';

/**
 * Reads moments of one operator. What has no offset is the wall clock of the operator's zone, which
 * is where its days are cut. `undefined` for what is no moment of a plausible year; the order of
 * day and month is never guessed.
 */
export function momentReader(timeZone: string): (value: unknown, edge?: DayEdge) => Instant | undefined {
	const zone = zoneCalendar(timeZone);

	/** The wall clock as if it were UTC, taken back by the offset that is in force then. */
	function inZone(wall: number): Instant {
		const first = wall - zone.offsetAt(wall);
		return wall - zone.offsetAt(first);
	}

	return (value, edge = 'start') => {
		if (typeof value === 'number') return value >= 1e11 && isInstant(value) ? value : undefined;
		if (typeof value !== 'string') return undefined;
		const text = value.trim();
		const exact = parseInstant(text);
		if (exact !== undefined) return exact;
		if (EPOCH_MS.test(text)) return isInstant(Number(text)) ? Number(text) : undefined;
		const [match, year, month, day, hour, minute, second = '00', fraction = '', offset] = LOOSE.exec(text) ?? [];
		if (match === undefined) return undefined;
		const date = `${year}-${month}-${day}`;
		const time = hour === undefined ? '00:00:00' : `${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
		const wall = parseInstant(`${date}T${time}Z`);
		// 31 June is no date: `Date` would read it as 1 July.
		if (wall === undefined || !new Date(wall).toISOString().startsWith(date)) return undefined;
		if (offset !== undefined) return parseInstant(`${date}T${time}${fullOffset(offset)}`);
		if (hour !== undefined || edge === 'start') return inZone(wall);
		return inZone(wall + 86_399_000);
	};
}

function fullOffset(offset: string): string {
	if (/^[Zz]$/.test(offset)) return 'Z';
	return `${offset.slice(0, 3)}:${offset.length > 3 ? offset.slice(-2) : '00'}`;
}
