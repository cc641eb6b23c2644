import { dateOf, dayFrom, type Day } from '../usage/day';

/** Groups that {@link datePattern} captures. */
export interface DateGroups {
	date?: string;
	month?: string;
	year?: string;
	date2?: string;
	named?: string;
	year2?: string;
	year3?: string;
	month3?: string;
	date3?: string;
	hour?: string;
	minute?: string;
}

/**
 * A date without a year is of the nearest one, and only this near: beyond, which year it is of is a
 * guess.
 */
const NEAR = 60;

/**
 * `25.11.2026`, `25.11.26`, `25.11`, `25 November 2026`, `2026-11-25`, each with a time or without.
 */
export function datePattern(months: readonly string[]): string {
	return (
		String.raw`(?<![\d.,])(?:(?<date>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>\d{4}|\d{2}))?` +
		String.raw`|(?<date2>\d{1,2})\s(?<named>${months.map((name) => `(?:${name})`).join('|')})(?![\p{L}])(?:\s(?<year2>\d{4}))?` +
		String.raw`|(?<year3>\d{4})-(?<month3>\d{2})-(?<date3>\d{2}))(?!\d|[.,-]\d)` +
		String.raw`(?:,?\s(?:\p{L}\s)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?!\d|:\d))?`
	);
}

/**
 * `undefined` for no day of the calendar, for a day whose year can't be told and, with `past`, for
 * a day to come.
 */
export function dayOf(groups: DateGroups, months: readonly string[], today: Day, past = false): Day | undefined {
	const { date = groups.date2 ?? groups.date3, year = groups.year2 ?? groups.year3, named } = groups;
	const month =
		named === undefined
			? Number(groups.month ?? groups.month3)
			: months.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(named)) + 1;
	const of = (full: number) => {
		const day = dayFrom({ year: full, month, date: Number(date) });
		return day === undefined || (past && day > today) ? undefined : day;
	};
	if (year !== undefined) return of(year.length === 2 ? 2_000 + Number(year) : Number(year));
	const thisYear = dateOf(today).year;
	return [thisYear - 1, thisYear, thisYear + 1]
		.map(of)
		.find((day) => day !== undefined && Math.abs(day - today) <= NEAR);
}

/** Minutes since midnight; `undefined` without a time, or with none that a clock shows. */
export function minuteOf({ hour, minute }: DateGroups): number | undefined {
	if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
	return Number(hour) * 60 + Number(minute);
}
