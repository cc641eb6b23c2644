/** How often something comes round, told by its dates. */
import { dateOf, firstDayOf, monthOf, type Day } from '../usage/day';

/** Every so many days, or on one day of every so many months. */
export type Rhythm = { days: number; months?: never } | { months: number; days?: never };

const YEAR = 365;
const MONTH = 31;

/** The day on which it comes round next; of a month too short its last. `date`: of the month. */
export function nextDay(day: Day, rhythm: Rhythm, times = 1, date = dateOf(day).date): Day {
	if (rhythm.days !== undefined) return day + rhythm.days * times;
	const month = monthOf(day) + rhythm.months * times;
	return Math.min(firstDayOf(month) + date, firstDayOf(month + 1)) - 1;
}

/** At most so many days lie between two of them. */
export function longest(rhythm: Rhythm): number {
	return rhythm.days ?? rhythm.months * MONTH;
}

/** So often in a year, at the least. */
export function timesAYear(rhythm: Rhythm): number {
	return rhythm.days === undefined ? Math.floor(12 / rhythm.months) : Math.floor(YEAR / rhythm.days);
}
