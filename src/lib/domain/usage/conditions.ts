/** What only a record itself can tell, and no sum: at which hour it was, what it alone cost. */
import { DAY, MINUTE, type Instant } from '../instant';
import { zoneCalendar, type ZoneCalendar } from './calendar';
import { FINE } from './cost';

/** Minutes since midnight, without the last; over midnight when `from` is the later one. */
export interface ClockSpan {
	from: number;
	to: number;
}

export interface RecordConditions {
	/**
	 * At these times by the clocks of the zone, all of them. Where the operator told a date alone
	 * the hour is nobody's.
	 */
	clock?: { timeZone: string; spans: readonly ClockSpan[] };
	/** `free`: rated, and for nothing. */
	price?: 'paid' | 'free';
	/** Costs so many whole minor units, or more. */
	least?: number;
}

/** `cost` in fine units. */
export type RecordMatch = (at: Instant, cost: number, revision: number) => boolean;

/** From ten in the evening to seven in the morning. */
export const NIGHT: ClockSpan = { from: 22 * 60, to: 7 * 60 };

/** `undefined` where every record fits: then it need not be looked at. */
export function recordMatch({ clock, price, least }: RecordConditions): RecordMatch | undefined {
	const tests: RecordMatch[] = [];
	if (clock !== undefined) {
		const calendar = calendarOf(clock.timeZone);
		tests.push((at) => clock.spans.every((span) => isWithin(span, timeOf(calendar, at))));
	}
	if (price === 'paid') tests.push((_, cost) => cost > 0);
	if (price === 'free') tests.push((_, cost, revision) => cost === 0 && revision !== 0);
	if (least !== undefined) tests.push((_, cost) => cost >= least * FINE);
	return tests.length === 0 ? undefined : (...record) => tests.every((test) => test(...record));
}

function isWithin({ from, to }: ClockSpan, time: number): boolean {
	if (time === 0) return false;
	const minute = Math.floor(time / MINUTE);
	return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Milliseconds since midnight. A date alone is kept as the first moment of its day. */
function timeOf(calendar: ZoneCalendar, at: Instant): number {
	return (((at + calendar.offsetAt(at)) % DAY) + DAY) % DAY;
}

/** What a calendar has found out of a zone is good for every question. */
const calendars = new Map<string, ZoneCalendar>();

function calendarOf(timeZone: string): ZoneCalendar {
	const known = calendars.get(timeZone) ?? zoneCalendar(timeZone);
	calendars.set(timeZone, known);
	return known;
}
