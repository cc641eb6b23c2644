/** The ways to pay for a trip beside each other. */
import type { TariffPlan } from '../rating/tariff-plan';
import type { DayRange } from '../usage/day';
import { useCost, type DailyUse, type UseCost } from './cost';
import { renewalDays, tripFees, type Calendar, type TripFees } from './fees';
import type { TripOption } from './options';

export interface TripWay {
	/** Absent: the tariff alone. */
	option?: TripOption;
	/** What having the option costs, when it is known. */
	fees?: TripFees;
	/** What the use beside it costs. */
	use?: UseCost;
	/** All of it; absent when part of it is not known. */
	total?: number;
}

export interface Trip {
	plan: TariffPlan;
	zone: string;
	range: DayRange;
	calendar: Calendar;
}

/** The tariff alone, and each option that helps there and is not connected yet. */
export function tripWays(
	{ plan, zone, range, calendar }: Trip,
	use: DailyUse,
	options: readonly TripOption[]
): TripWay[] {
	const alone = useCost(plan, zone, use, range);
	const withOption = options
		.filter(({ helps, entry }) => helps === 'here' && entry.products.length === 0)
		.map((option) => {
			const { offering } = option.entry;
			const fees = tripFees(offering, range, calendar, plan.currency);
			const renewals = renewalDays(offering, range, calendar.startOf(range.from), plan.currency) ?? [];
			const cost = useCost(plan, zone, use, range, { ...option, renewals });
			return { option, ...(fees && { fees }), use: cost, ...totalOf(cost, fees) };
		});
	return [{ use: alone, ...totalOf(alone, { minor: 0, times: 0 }) }, ...withOption];
}

function totalOf({ minor, unpriced }: UseCost, fees: TripFees | undefined): Pick<TripWay, 'total'> {
	return fees === undefined || unpriced.length > 0 ? {} : { total: fees.minor + minor };
}

/** The one way that is cheaper than every other that is known. */
export function cheapest(ways: readonly TripWay[]): TripWay | undefined {
	const known = ways.filter(({ total }) => total !== undefined).toSorted((a, b) => Number(a.total) - Number(b.total));
	const [first, second] = known;
	return first && second && first.total !== second.total ? first : undefined;
}
