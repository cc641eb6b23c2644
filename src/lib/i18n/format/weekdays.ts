/** Days of the week as people say them together: «пн–пт», «сб, вс», «пн, ср–пт». */
import { DAY } from '$lib/domain/instant';
import type { Weekday } from '$lib/domain/tones/slot';
import type { Locale } from '../locale';
import { timeFormat } from './intl';
import { noBreak } from './no-break';

/** 5 January 1970 was a Monday. */
const MONDAY = 4;

export function weekdayName(day: Weekday, locale: Locale, style: 'short' | 'long' = 'short'): string {
	return timeFormat(locale, { weekday: style, timeZone: 'UTC' }).format((MONDAY + day - 1) * DAY);
}

/** Three or more in a row are a span. */
export function weekdaySpans(days: readonly Weekday[], locale: Locale): string {
	const spans: Weekday[][] = [];
	for (const day of days.toSorted((a, b) => a - b)) {
		const last = spans.at(-1);
		if (last?.at(-1) === day - 1) last.push(day);
		else spans.push([day]);
	}
	return spans
		.flatMap((span) => {
			const names = span.map((day) => weekdayName(day, locale));
			return names.length > 2 ? [noBreak(`${names[0]}–${names.at(-1)}`)] : names;
		})
		.join(', ');
}
