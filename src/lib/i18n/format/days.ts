/**
 * Calendar days, weeks and months as people say them. A day here is a number in nobody's zone:
 * nothing is shifted.
 */
import { DAY } from '$lib/domain/instant';
import { dateOf, monthOf, type Day, type DayRange } from '$lib/domain/usage/day';
import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { timeFormat } from './intl';
import { noBreak } from './no-break';

export interface DayPlace {
	locale: Locale;
	today: Day;
}

type Shape = 'day-month' | 'day-month-year' | 'day-short' | 'month' | 'month-short' | 'weekday' | 'weekday-short';

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
	'day-month': { day: 'numeric', month: 'long' },
	'day-month-year': { day: 'numeric', month: 'long', year: 'numeric' },
	'day-short': { day: 'numeric', month: 'short' },
	month: { month: 'long' },
	'month-short': { month: 'short' },
	weekday: { weekday: 'long' },
	'weekday-short': { weekday: 'short' }
};

const formatOf = (shape: Shape, locale: Locale) => timeFormat(locale, { ...SHAPES[shape], timeZone: 'UTC' });
const yearOf = (day: Day) => dateOf(day).year;
const withYear = (text: string, day: Day, today: Day) =>
	noBreak(yearOf(day) === yearOf(today) ? text : `${text} ${yearOf(day)}`);

/** «19 ноября»; the year only when it is another one. */
export function calendarDate(day: Day, { locale, today }: DayPlace): string {
	return withYear(formatOf('day-month', locale).format(day * DAY), day, today);
}

/** «сегодня», «вчера», «19 ноября». */
export function calendarDay(day: Day, place: DayPlace): string {
	if (day === place.today) return m.format_today({}, { locale: place.locale });
	if (day === place.today - 1) return m.format_yesterday({}, { locale: place.locale });
	return calendarDate(day, place);
}

/** «16–22 ноября», «28 декабря 2025 – 3 января 2026». */
export function calendarRange({ from, to }: DayRange, { locale, today }: DayPlace): string {
	if (from === to) return calendarDate(from, { locale, today });
	const shape = yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today) ? 'day-month' : 'day-month-year';
	const text = formatOf(shape, locale)
		.formatRange(from * DAY, to * DAY)
		.replaceAll(/\s*г\.(?=\s|$)/gu, '')
		.replace(/^(\d+)\s*–\s*(\d+\s)/u, '$1–$2');
	return noBreak(text);
}

/** «ноябрь», «ноябрь 2025». */
export function calendarMonth(day: Day, { locale, today }: DayPlace): string {
	return withYear(formatOf('month', locale).format(day * DAY), day, today);
}

/** «19 нояб.», the year never: for axes and narrow columns. */
export function shortDate(day: Day, locale: Locale): string {
	return noBreak(
		formatOf('day-short', locale)
			.format(day * DAY)
			.replace(/\.$/, '')
	);
}

/** «нояб», in January the year instead: an axis of months shows where a year begins. */
export function shortMonth(day: Day, locale: Locale): string {
	if (monthOf(day) % 12 === 0) return String(yearOf(day));
	return formatOf('month-short', locale)
		.format(day * DAY)
		.replace(/\.$/, '');
}

/** «четверг», «чт». */
export function weekdayName(day: Day, locale: Locale, length: 'long' | 'short' = 'long'): string {
	return formatOf(length === 'long' ? 'weekday' : 'weekday-short', locale).format(day * DAY);
}

/** «12 марта 1991»: a date on paper has its year always. */
export function fullDate(day: Day, locale: Locale): string {
	return noBreak(
		formatOf('day-month-year', locale)
			.format(day * DAY)
			.replace(/\s*г\.$/u, '')
	);
}
