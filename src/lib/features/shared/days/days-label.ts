import type { DayRange } from '$lib/domain/usage/day';
import { calendarDay, calendarRange, type DayPlace } from '$lib/i18n/format/days';

/** Days as people say them: «сегодня», «1–22 ноября», «3 марта – 15 апреля 2025». */
export function daysLabel(range: DayRange, place: DayPlace): string {
	return range.from === range.to ? calendarDay(range.from, place) : calendarRange(range, place);
}

/** At the start of a line. */
export function capital(words: string): string {
	return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}
