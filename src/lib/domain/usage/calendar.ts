/**
 * Cuts instants into the calendar days of one IANA zone.
 * - a day is what a wall clock in the zone shows at that moment, whatever clock or zone changes lie
 *   around it;
 * - `Intl` is asked about once per day of the span in use, never per record: between two midnights
 *   UTC with the same offset every moment has it, and where they differ the change is found once by
 *   halving;
 * - the offsets are whole seconds (old local times are no whole minutes).
 */
import { DAY, HOUR, type Instant } from '../instant';
import type { Day, DayRange } from './day';

export interface ZoneCalendar {
	readonly timeZone: string;
	dayOf(at: Instant): Day;
	/**
	 * The first moment of a day. A day that the zone skipped is empty: it starts when the next one
	 * does.
	 */
	startOf(day: Day): Instant;
	/** Milliseconds to add to UTC. */
	offsetAt(at: Instant): number;
}

/** One day in UTC: one offset, or two with the moment between them. */
interface Span {
	before: number;
	after: number;
	changesAt: Instant;
}

/** Throws RangeError for a zone the device does not know. */
export function zoneCalendar(timeZone: string): ZoneCalendar {
	const askZone = zoneOffsets(timeZone);
	const spans = new Map<number, Span>();

	function spanOf(at: Instant): Span {
		const index = Math.floor(at / DAY);
		let span = spans.get(index);
		if (span === undefined) {
			const start = index * DAY;
			const before = spans.get(index - 1)?.after ?? askZone(start);
			const after = spans.get(index + 1)?.before ?? askZone(start + DAY);
			const changesAt = before === after ? start : changeBetween(start, start + DAY, askZone);
			span = { before, after, changesAt };
			spans.set(index, span);
		}
		return span;
	}

	function offsetAt(at: Instant): number {
		const span = spanOf(at);
		return at < span.changesAt ? span.before : span.after;
	}

	return {
		timeZone,
		offsetAt,
		dayOf: (at) => Math.floor((at + offsetAt(at)) / DAY),
		startOf(day) {
			// Zones reach from 12 hours behind UTC to 14 ahead; local times before them a little
			// further.
			const [early, late] = [day * DAY - 16 * HOUR, day * DAY + 16 * HOUR];
			const [before, after] = [offsetAt(early), offsetAt(late)];
			if (before === after) return day * DAY - before;
			const change = changeBetween(early, late, offsetAt);
			return day * DAY - before < change ? day * DAY - before : Math.max(change, day * DAY - after);
		}
	};
}

/**
 * The days as the moments a server is asked about: from the first, up to but not including the
 * second.
 */
export function instantsOf(calendar: ZoneCalendar, range: DayRange): { from: Instant; before: Instant } {
	return { from: calendar.startOf(range.from), before: calendar.startOf(range.to + 1) };
}

/** The first moment after `low` with the offset of `high`, to the second. */
function changeBetween(low: Instant, high: Instant, offsetAt: (at: Instant) => number): Instant {
	const old = offsetAt(low);
	let [before, after] = [low / 1000, high / 1000];
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (offsetAt(middle * 1000) === old) before = middle;
		else after = middle;
	}
	return after * 1000;
}

function zoneOffsets(timeZone: string): (at: Instant) => number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	return (at) => {
		const parts = format.format(at).split(/\D+/).map(Number);
		const [month, day, year, hour, minute, second] = parts as [number, number, number, number, number, number];
		return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
	};
}
