import type { AutopayPeriod } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import type { Weekday } from '$lib/domain/tones/slot';
import { dateOf, weekdayOf } from '$lib/domain/usage/day';
import type { Format } from '$lib/i18n/format';
import { weekdayName } from '$lib/i18n/format/weekdays';
import { m } from '$lib/i18n/paraglide/messages.js';

interface FirstDay {
	at: Instant;
	label: string;
}

/** The days a plan can begin on, in order, called as they come round: dates, days of the week. */
export function firstDays(days: readonly Instant[], period: AutopayPeriod, format: Format): FirstDay[] {
	const dated = days.map((at) => ({ at, day: format.dayNumber(at) }));
	switch (period) {
		case 'month':
			return dated
				.map(({ at, day }) => ({ at, date: dateOf(day).date }))
				.toSorted((a, b) => a.date - b.date)
				.map(({ at, date }) => ({ at, label: m.autopay_date({ date }) }));
		case 'week':
			return dated
				.toSorted((a, b) => weekdayOf(a.day) - weekdayOf(b.day))
				.map(({ at, day }) => ({ at, label: weekdayName((weekdayOf(day) + 1) as Weekday, format.locale, 'long') }));
		case 'two-weeks':
			return days.map((at) => ({ at, label: format.date(at) }));
	}
}

/** What is asked with them. */
export const FIRST_DAY: Readonly<Record<AutopayPeriod, () => string>> = {
	month: m.autopay_which_date,
	week: m.autopay_which_weekday,
	'two-weeks': m.autopay_first
};
