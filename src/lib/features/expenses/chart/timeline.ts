import { firstDayOf, lengthOf, monthOf, weekStart, type Day, type DayRange } from '$lib/domain/usage/day';
import type { Grouping, UsageGroup } from '$lib/domain/usage/group-sums';

export type TimeGrouping = Extract<Grouping, 'day' | 'week' | 'month'>;

/**
 * Up to three months are shown whole, empty days too; of more only what lies between the first and
 * the last record.
 */
const WHOLE = 92;

/**
 * Every column of the chart, empty ones too: a day without expenses is a fact, not a gap to be
 * closed.
 */
export function timeline(grouping: TimeGrouping, range: DayRange, groups: readonly UsageGroup[]): Day[] {
	const [first, last] = [groups[0], groups.at(-1)];
	if (first === undefined || last === undefined) return [];
	const span = lengthOf(range) <= WHOLE ? range : { from: Number(first.key), to: Number(last.key) };
	const columns: Day[] = [];
	for (let day = startOf(grouping, span.from); day <= span.to; day = after(grouping, day)) columns.push(day);
	return columns;
}

function startOf(grouping: TimeGrouping, day: Day): Day {
	if (grouping === 'day') return day;
	return grouping === 'week' ? weekStart(day) : firstDayOf(monthOf(day));
}

function after(grouping: TimeGrouping, day: Day): Day {
	if (grouping === 'month') return firstDayOf(monthOf(day) + 1);
	return day + (grouping === 'week' ? 7 : 1);
}
