import { DAY } from '../instant';

/**
 * A calendar day as whole days since 1970-01-01, in nobody's zone: what a wall calendar says. Days
 * are consecutive numbers.
 */
export type Day = number;

/** A calendar month as whole months since January of the year 0. Months are consecutive numbers. */
export type Month = number;

/** Both ends included. */
export interface DayRange {
	from: Day;
	to: Day;
}

/** `month` is 1 to 12. */
export interface CalendarDate {
	year: number;
	month: number;
	date: number;
}

/** `undefined` for a date the calendar does not have, such as 30 February. */
export function dayFrom({ year, month, date }: CalendarDate): Day | undefined {
	const day = Date.UTC(year, month - 1, date) / DAY;
	const back = dateOf(day);
	return back.year === year && back.month === month && back.date === date ? day : undefined;
}

export function dateOf(day: Day): CalendarDate {
	const date = new Date(day * DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** `2026-11-01`. */
export function isoDay(day: Day): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

export function monthOf(day: Day): Month {
	const { year, month } = dateOf(day);
	return year * 12 + month - 1;
}

export function firstDayOf(month: Month): Day {
	return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
}

export function monthRange(month: Month): DayRange {
	return { from: firstDayOf(month), to: firstDayOf(month + 1) - 1 };
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** The Monday on or before. */
export function weekStart(day: Day): Day {
	return day - weekdayOf(day);
}

export function lengthOf(range: DayRange): number {
	return range.to - range.from + 1;
}

/** `undefined` when they share no day. */
export function intersect(a: DayRange, b: DayRange): DayRange | undefined {
	const from = Math.max(a.from, b.from);
	const to = Math.min(a.to, b.to);
	return from > to ? undefined : { from, to };
}
