import type { PaperDate } from '../../domain/party/party';
import { zoneCalendar, type ZoneCalendar } from '../../domain/usage/calendar';
import { dayFrom, type Day } from '../../domain/usage/day';
import { DAY } from '../../domain/instant';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:\.0+)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/;
const MIDNIGHT = /^00:00(?::00)?$/;

/** Who signs a contract today was born after the first, and nobody before the second. */
const [EARLIEST, LATEST]: [Day, Day] = [Date.UTC(1850, 0, 1) / DAY, Date.UTC(2200, 0, 1) / DAY];

/**
 * A date on paper, which the standard writes as a moment.
 * - a date alone, and midnight of any offset, are the day that is written;
 * - any other moment is midnight somewhere else: the day it falls on in the operator's zone;
 * - what is no such date is told as `unreadable`, never guessed: the order of day and month is not
 *   known. `undefined` for what was not told.
 */
export function paperDate(said: unknown, timeZone: string): PaperDate | undefined {
	if (said === undefined || said === null || said === '') return undefined;
	const day = typeof said === 'string' ? dayOf(said.trim(), timeZone) : undefined;
	return day !== undefined && day >= EARLIEST && day < LATEST ? day : 'unreadable';
}

function dayOf(said: string, timeZone: string): Day | undefined {
	const [match, year, month, date, time, offset] = ISO.exec(said) ?? [];
	if (match === undefined) return undefined;
	const written = dayFrom({ year: Number(year), month: Number(month), date: Number(date) });
	if (written === undefined || time === undefined || offset === undefined || MIDNIGHT.test(time)) return written;
	const at = Date.parse(`${year}-${month}-${date}T${time}${offset.replace(/^([+-]\d{2}):?/, '$1:')}`);
	return Number.isNaN(at) ? undefined : calendarOf(timeZone).dayOf(at);
}

const calendars = new Map<string, ZoneCalendar>();

function calendarOf(timeZone: string): ZoneCalendar {
	const known = calendars.get(timeZone) ?? zoneCalendar(timeZone);
	calendars.set(timeZone, known);
	return known;
}
