import { packagesFor, rateFor } from '$lib/domain/rating/match';
import { rate, type Rated } from '$lib/domain/rating/rate';
import type { IncludedPackage, PackageState, Rate, TariffPlan, UsageEvent } from '$lib/domain/rating/tariff-plan';
import type { Allowance } from '$lib/domain/subscriber';

export interface PriceAnswer {
	/**
	 * With what the packages have left now; of packages nobody knows about, as if they were full.
	 */
	rated: Rated;
	/** What the same costs when no package helps; absent when none does anyway. */
	beyond?: Rated;
	/** The rule it goes by, if there is one. */
	rate?: Rate;
	/** Whether what is left in the packages it may use is known. */
	leftKnown: boolean;
}

export function priceAnswer(plan: TariffPlan, event: UsageEvent, allowances: readonly Allowance[]): PriceAnswer {
	const state: Record<string, number> = {};
	let leftKnown = true;
	for (const included of packagesFor(plan, event)) {
		const used = usedOf(included, allowances);
		if (used === undefined) leftKnown = false;
		else state[included.id] = used;
	}
	const rated = rate(plan, event, state);
	const rule = rateFor(plan, event);
	return {
		rated,
		leftKnown,
		...(rated.steps.some((step) => step.rule === 'package') && {
			beyond: rate({ ...plan, packages: [] }, event, NONE)
		}),
		...(rule && { rate: rule })
	};
}

const NONE: PackageState = {};
const UNIT = { second: 'second', byte: 'byte', message: 'piece' } as const;

/**
 * How much of a package is used up. The catalogue's package and the subscriber's are known to be
 * the same by their id, by being the only ones of that size, or else of that name: a shared one has
 * a size of its own, and of some none is told. `undefined` when nothing tells.
 */
function usedOf({ id, name, unit, amount }: IncludedPackage, allowances: readonly Allowance[]): number | undefined {
	const likely = allowances.filter((allowance) => UNIT[allowance.unit] === unit);
	const own = likely.find((allowance) => allowance.id === id);
	const found =
		own ??
		onlyOne(likely.filter(({ total }) => total === amount)) ??
		onlyOne(likely.filter((allowance) => allowance.name === name));
	if (found?.remaining === 'unlimited') return 0;
	return found && Math.min(amount, Math.max(0, amount - found.remaining));
}

function onlyOne<Item>([first, ...more]: readonly Item[]): Item | undefined {
	return more.length === 0 ? first : undefined;
}
