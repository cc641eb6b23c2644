import { dateOf, firstDayOf, monthOf, monthRange, type Day, type DayRange } from '../usage/day';
import type { Fee } from './tariff-plan';

/**
 * The days of a range on which a fee falls due. `since` is the first day the tariff or option was on:
 * - daily: every day from then on;
 * - monthly: that date of every month, or the month's last day when it has no such date;
 * - once: that day.
 */
export function dueDays(fee: Fee, since: Day, range: DayRange): Day[] {
	const from = Math.max(since, range.from);
	if (from > range.to) return [];
	switch (fee.period) {
		case 'once':
			return since >= range.from ? [since] : [];
		case 'day':
			return Array.from({ length: range.to - from + 1 }, (_, index) => from + index);
		case 'month':
			return monthlyDays(dateOf(since).date, from, range.to);
	}
}

function monthlyDays(date: number, from: Day, to: Day): Day[] {
	const days: Day[] = [];
	for (let month = monthOf(from); month <= monthOf(to); month += 1) {
		const day = Math.min(firstDayOf(month) + date - 1, monthRange(month).to);
		if (day >= from && day <= to) days.push(day);
	}
	return days;
}
