import { firstDayOf, intersect, monthOf, type Day, type DayRange } from '$lib/domain/usage/day';
import { calendarMonth, type DayPlace } from '$lib/i18n/format/days';
import { daysLabel } from '../shared/days/days-label';

/**
 * Days of a period on screen: a whole month by its name, and of one under way only the days
 * that have come.
 */
export function periodLabel(range: DayRange, place: DayPlace): string {
	const { from, to } = intersect(range, { from: range.from, to: place.today }) ?? range;
	const month = monthOf(from);
	const whole = from === firstDayOf(month) && to === firstDayOf(month + 1) - 1;
	return whole ? calendarMonth(from, place) : daysLabel({ from, to }, place);
}

/** «01.11.2026», for the fields a range is typed into. */
export function typedDay(day: Day, tag: string): string {
	const format = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
	return format.format(day * 86_400_000);
}
