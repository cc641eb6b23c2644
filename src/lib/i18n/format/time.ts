/**
 * Moments as people say them, in the operator's zone: a day begins when the operator's day begins.
 */
import { DAY, type Instant } from '$lib/domain/instant';
import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { timeFormat } from './intl';
import { noBreak } from './no-break';

export interface TimePlace {
	locale: Locale;
	/** IANA zone. */
	timeZone: string;
	now: Instant;
}

/** Days since the epoch of the calendar date in that zone. */
export function dayNumber(at: Instant, timeZone: string): number {
	const parts = timeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
		.formatToParts(at)
		.reduce<Record<string, number>>((all, { type, value }) => ({ ...all, [type]: Number(value) }), {});
	return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'] ?? 1) / DAY;
}

/** «14:05». */
export function formatTime(at: Instant, { locale, timeZone }: TimePlace): string {
	return timeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** «сегодня», «вчера», «19 ноября», «19 ноября 2025». */
export function formatDay(at: Instant, place: TimePlace): string {
	const { locale, timeZone, now } = place;
	const away = dayNumber(at, timeZone) - dayNumber(now, timeZone);
	if (away === 0) return m.format_today({}, { locale });
	if (away === -1) return m.format_yesterday({}, { locale });
	if (away === 1) return m.format_tomorrow({}, { locale });
	return formatDate(at, place);
}

/** «30 ноября»; the year only when it is another one. */
export function formatDate(at: Instant, { locale, timeZone, now }: TimePlace): string {
	const year = (instant: Instant) => timeFormat('en', { timeZone, year: 'numeric' }).format(instant);
	const day = timeFormat(locale, { timeZone, day: 'numeric', month: 'long' }).format(at);
	return noBreak(year(at) === year(now) ? day : `${day} ${year(at)}`);
}

/** «сегодня, 14:05», «19 ноября, 18:40». */
export function formatMoment(at: Instant, place: TimePlace): string {
	return `${formatDay(at, place)}, ${formatTime(at, place)}`;
}

/** How old a number is: today only the hour, before that the day too: «14:05», «вчера, 18:40». */
export function formatAge(at: Instant, place: TimePlace): string {
	const sameDay = dayNumber(at, place.timeZone) === dayNumber(place.now, place.timeZone);
	return sameDay ? formatTime(at, place) : formatMoment(at, place);
}

/**
 * The last day something is good for. Ends are exclusive: midnight on 1 December means through 30
 * November.
 */
export function formatLastDay(end: Instant, place: TimePlace): string {
	return formatDate(end - 1, place);
}

/**
 * Whole days until that last day in the operator's calendar; 0 on the day itself, negative after
 * it.
 */
function daysLeft(end: Instant, { timeZone, now }: TimePlace): number {
	return dayNumber(end - 1, timeZone) - dayNumber(now, timeZone);
}

/** «осталось 8 дней», «последний день», «срок вышел». */
export function formatDaysLeft(end: Instant, place: TimePlace): string {
	const { locale } = place;
	const count = daysLeft(end, place);
	if (count < 0) return m.format_days_over({}, { locale });
	if (count === 0) return m.format_days_last({}, { locale });
	return noBreak(m.format_days_left({ count }, { locale }));
}
