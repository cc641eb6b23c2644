import { intersect, lengthOf, monthOf, monthRange, type DayRange, type Month } from './day';

/**
 * What a question needs:
 * - `day-sums`: sums per day and kind, which every month's sums have;
 * - `cells`: sums per number and service. Whole months have them; of a month in part the smaller
 *   side is opened: its few days are added up, or its few other days are taken out of the month's
 *   sums;
 * - `records`: days by number or service, which no sums have: every day is opened.
 */
export type Need = 'day-sums' | 'cells' | 'records';

export interface QueryPlan {
	months: MonthPart[];
	/** Days to be opened, in order. */
	days: DayRange[];
}

export interface MonthPart {
	month: Month;
	/** The days of it that count. */
	range: DayRange;
	/**
	 * What is added up: its sums per day and kind, its cells, its opened days, or its cells without
	 * its opened days.
	 */
	source: 'day-sums' | 'cells' | 'opened' | 'cells-but-opened';
}

export function planQuery(range: DayRange, need: Need): QueryPlan {
	const plan: QueryPlan = { months: [], days: [] };
	for (let month = monthOf(range.from); month <= monthOf(range.to); month += 1) {
		const part = intersect(monthRange(month), range);
		if (part !== undefined) addMonth(plan, month, part, need);
	}
	return plan;
}

function addMonth(plan: QueryPlan, month: Month, part: DayRange, need: Need): void {
	if (need === 'day-sums') {
		plan.months.push({ month, range: part, source: 'day-sums' });
		return;
	}
	const all = monthRange(month);
	const others = [
		{ from: all.from, to: part.from - 1 },
		{ from: part.to + 1, to: all.to }
	].filter(({ from, to }) => from <= to);
	const otherDays = others.reduce((sum, rest) => sum + lengthOf(rest), 0);
	if (need === 'records' || otherDays >= lengthOf(part)) {
		plan.months.push({ month, range: part, source: 'opened' });
		plan.days.push(part);
		return;
	}
	plan.months.push({ month, range: part, source: otherDays === 0 ? 'cells' : 'cells-but-opened' });
	plan.days.push(...others);
}
