/** What a plan of the trip comes to, with an option or without. */
import { packagesFor } from '../rating/match';
import { rate } from '../rating/rate';
import type { PackageState, TariffPlan } from '../rating/tariff-plan';
import type { Day, DayRange } from '../usage/day';
import type { TripOption } from './options';
import { tripEvent, type TripUse } from './use';

/** Seconds, messages and bytes of one day; what is absent or 0 is not asked about. */
export type DailyUse = Partial<Record<TripUse, number>>;

export interface UseCost {
	/** Whole minor units. */
	minor: number;
	/** What the operator has no price for, or one that depends on how many calls there are. */
	unpriced: TripUse[];
}

export interface Included extends Pick<TripOption, 'packages' | 'rates'> {
	/** Days on which its packages are whole again. */
	renewals: readonly Day[];
}

/**
 * Each day's use as one, so that nothing is guessed of how often; a price for connecting would take
 * a guess. Packages of the tariff are left out: what will be left of them by then nobody knows.
 */
export function useCost(
	plan: TariffPlan,
	zone: string,
	use: DailyUse,
	range: DayRange,
	{ packages, rates, renewals }: Included = NOTHING
): UseCost {
	const uses = (Object.entries(use) as [TripUse, number][]).filter(([, amount]) => amount > 0);
	const together = { ...plan, packages, rates: [...rates, ...plan.rates] };
	const unpriced = new Set<TripUse>();
	let minor = 0;
	let state: PackageState = {};
	for (let day = range.from; day <= range.to; day += 1) {
		if (renewals.includes(day)) state = {};
		for (const [one, amount] of uses) {
			const rated = rate(together, tripEvent(one, zone, amount), state);
			state = rated.state;
			minor += rated.cost;
			if (rated.steps.some(({ rule }) => rule === 'unrated' || rule === 'connection')) unpriced.add(one);
		}
	}
	return { minor, unpriced: [...unpriced] };
}

const NOTHING: Included = { packages: [], rates: [], renewals: [] };

/** Whether the tariff itself includes something there. */
export function includesTrips(plan: TariffPlan, zone: string, uses: readonly TripUse[]): boolean {
	return uses.some((use) => packagesFor(plan, tripEvent(use, zone)).length > 0);
}
