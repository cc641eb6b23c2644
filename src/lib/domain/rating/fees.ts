import { dateOf, firstDayOf, monthOf, monthRange, type Day, type DayRange } from '../usage/day';
import type { Fee } from './tariff-plan';

/**
 * The days of a range on which a fee falls due. `since` is the first day the tariff or option was
 * on:
 * - daily, weekly: every day, or every seventh, from then on;
 * - monthly, yearly: that date of every month, or of that month every year; the month's last day
 *   when it has no such date;
 * - once: that day.
 */
export function dueDays(fee: Fee, since: Day, range: DayRange): Day[] {
	const from = Math.max(since, range.from);
	if (from > range.to) return [];
	switch (fee.period) {
		case 'once':
			return since >= range.from ? [since] : [];
		case 'day':
			return everyDays(1, since, from, range.to);
		case 'week':
			return everyDays(7, since, from, range.to);
		case 'month':
			return everyMonths(1, since, from, range.to);
		case 'year':
			return everyMonths(12, since, from, range.to);
	}
}

function everyDays(step: number, since: Day, from: Day, to: Day): Day[] {
	const days: Day[] = [];
	for (let day = since + Math.ceil((from - since) / step) * step; day <= to; day += step) days.push(day);
	return days;
}

function everyMonths(step: number, since: Day, from: Day, to: Day): Day[] {
	const { date } = dateOf(since);
	const days: Day[] = [];
	for (let month = monthOf(from); month <= monthOf(to); month += 1) {
		if ((month - monthOf(since)) % step !== 0) continue;
		const day = Math.min(firstDayOf(month) + date - 1, monthRange(month).to);
		if (day >= from && day <= to) days.push(day);
	}
	return days;
}
