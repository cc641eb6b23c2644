/**
 * What the month will have cost at its end (F50). An estimate, and it says how it was made:
 * - spent: what the records say up to and including today;
 * - fees to come (tariff, subscriptions): what the same days of the month before were charged from
 *   tomorrow's date on, so that monthly and daily fees both come out right;
 * - usage to come (calls, SMS, internet): for each remaining day the mean of the same weekday in
 *   the eight weeks before today; with less than four weeks known, the mean of all known days
 *   (`daily-mean`); with less than three days, no estimate at all;
 * - one-off charges are not foretold.
 */
import { costOf, exactCost } from './cost';
import { dateOf, firstDayOf, monthOf, monthRange, weekdayOf, type Day, type DayRange } from './day';
import type { UsageReport } from './report';
import type { Category } from './record';

export interface Forecast {
	/** Whole minor units; `total` = spent + fees + usage. */
	total: number;
	spent: number;
	fees: number;
	usage: number;
	method: 'weekday-mean' | 'daily-mean' | 'month-over';
	/** Whole days the means were taken of. */
	knownDays: number;
	/** Whether the days the fees were taken from are all here: otherwise they may be too low. */
	feesKnown: boolean;
}

const WINDOW = 56;
const ENOUGH_FOR_WEEKDAYS = 28;
const ENOUGH_FOR_MEAN = 3;

const FEES: readonly Category[] = ['tariff-fee', 'subscription'];
const NOT_USAGE: readonly Category[] = [...FEES, 'one-off'];

/** The days the forecast has to know by day, for {@link forecast}'s report. */
export function forecastRange(today: Day): DayRange {
	return { from: Math.min(today - WINDOW, firstDayOf(monthOf(today) - 1)), to: today };
}

/**
 * `report` is grouped by day over {@link forecastRange}; `knownFrom` is the first day whose records
 * are all here. `undefined` when too little is known.
 */
export function forecast(report: UsageReport, today: Day, knownFrom: Day): Forecast | undefined {
	const month = monthRange(monthOf(today));
	if (knownFrom > month.from) return undefined;
	const costs = costsByDay(report);
	const costsOf = (day: Day) => costs.get(day) ?? NOTHING;
	const spent = costOf(sum(days(month.from, today), (day) => costsOf(day).all)).cost;
	if (today === month.to)
		return { total: spent, spent, fees: 0, usage: 0, method: 'month-over', knownDays: 0, feesKnown: true };

	// Today is not over yet: a mean with it would be too low.
	const known = days(Math.max(knownFrom, today - WINDOW), today - 1);
	if (known.length < ENOUGH_FOR_MEAN) return undefined;
	const byWeekday = known.length >= ENOUGH_FOR_WEEKDAYS;
	const usage = sum(days(today + 1, month.to), (day) => {
		const like = byWeekday ? known.filter((other) => weekdayOf(other) === weekdayOf(day)) : known;
		return sum(like, (other) => costsOf(other).usage) / like.length;
	});
	const before = monthRange(monthOf(today) - 1);
	const dates = before.from + dateOf(today).date;
	const fees = costOf(sum(days(dates, before.to), (day) => costsOf(day).fees)).cost;
	const parts = { spent, fees, usage: costOf(usage).cost };
	return {
		total: parts.spent + parts.fees + parts.usage,
		...parts,
		method: byWeekday ? 'weekday-mean' : 'daily-mean',
		knownDays: known.length,
		feesKnown: knownFrom <= dates
	};
}

/** In fine units. */
interface DayCosts {
	all: number;
	fees: number;
	usage: number;
}

const NO_COST = { cost: 0 };
const NOTHING: DayCosts = { all: 0, fees: 0, usage: 0 };

function costsByDay({ groups }: UsageReport): Map<Day, DayCosts> {
	return new Map(
		groups.map(({ key, totals, byCategory }) => {
			const of = (categories: readonly Category[]) => sum(categories, (name) => exactCost(byCategory[name] ?? NO_COST));
			const all = exactCost(totals);
			return [Number(key), { all, fees: of(FEES), usage: all - of(NOT_USAGE) }];
		})
	);
}

function days(from: Day, to: Day): Day[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
	return list.reduce((total, item) => total + value(item), 0);
}
