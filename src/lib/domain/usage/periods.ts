import { firstDayOf, lengthOf, monthOf, monthRange, weekStart, type Day, type DayRange } from './day';

/** How a range was chosen: a month's neighbours are months, whatever their length. */
export type PeriodKind = 'today' | 'week' | 'month' | 'custom';

export interface Period {
	kind: PeriodKind;
	range: DayRange;
}

/** Longest range a person may ask for: what operators keep, with room. */
const LONGEST_YEARS = 50;

/** The whole week or month around a day. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, day: Day): Period {
	switch (kind) {
		case 'today':
			return { kind, range: { from: day, to: day } };
		case 'week':
			return { kind, range: { from: weekStart(day), to: weekStart(day) + 6 } };
		case 'month':
			return { kind, range: monthRange(monthOf(day)) };
	}
}

/** In either order; `undefined` when the range is absurdly long. */
export function customPeriod(a: Day, b: Day): Period | undefined {
	const range = { from: Math.min(a, b), to: Math.max(a, b) };
	return lengthOf(range) > LONGEST_YEARS * 366 ? undefined : { kind: 'custom', range };
}

/**
 * `steps` of the same kind later, or earlier when negative. A range of whole months moves by that
 * many months.
 */
export function movePeriod({ kind, range }: Period, steps: number): Period {
	const months = kind === 'month' ? 1 : wholeMonths(range);
	if (months === 0) {
		const days = lengthOf(range) * steps;
		return { kind, range: { from: range.from + days, to: range.to + days } };
	}
	const first = monthOf(range.from) + months * steps;
	return { kind, range: { from: firstDayOf(first), to: firstDayOf(first + months) - 1 } };
}

/** 0 unless the range begins with a month's first day and ends with a month's last. */
function wholeMonths({ from, to }: DayRange): number {
	const [first, after] = [monthOf(from), monthOf(to + 1)];
	return firstDayOf(first) === from && firstDayOf(after) === to + 1 ? after - first : 0;
}

/**
 * What a period is compared with, both cut to what has happened so far: on the 10th the first ten
 * days of two months, never ten days against thirty. Of a shorter month no more than its days.
 */
export function comparedRanges(period: Period, today: Day): { current: DayRange; previous: DayRange } {
	const { range } = period;
	const before = movePeriod(period, -1).range;
	if (today < range.from || today >= range.to) return { current: range, previous: before };
	const elapsed = today - range.from;
	return {
		current: { from: range.from, to: today },
		previous: { from: before.from, to: Math.min(before.from + elapsed, before.to) }
	};
}
