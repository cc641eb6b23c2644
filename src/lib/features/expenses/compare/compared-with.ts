import { dateOf, dayFrom, lengthOf, type Day, type DayRange } from '$lib/domain/usage/day';

/** The same days a year before; of 29 February, where there was none, the day before it. */
export function yearBefore(range: DayRange): DayRange {
	return { from: dayYearBefore(range.from), to: dayYearBefore(range.to) };
}

function dayYearBefore(day: Day): Day {
	const { year, month, date } = dateOf(day);
	return dayFrom({ year: year - 1, month, date }) ?? dayFrom({ year: year - 1, month, date: date - 1 }) ?? day - 365;
}

/** As much as months differ in length. */
const LITTLE = 3;

/**
 * Sums of about as many days each can be compared as they are; of others the number of days has to
 * be told.
 */
export function areAsLong(a: DayRange, b: DayRange): boolean {
	return Math.abs(lengthOf(a) - lengthOf(b)) <= LITTLE;
}
