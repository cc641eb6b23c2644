import { packagesFor, rateFor } from '../rating/match';
import type { IncludedPackage, TariffPlan } from '../rating/tariff-plan';
import { byNumber, UNLIKE, type Compared, type Verdict } from './verdict';
import { eventOf } from './probe';

/**
 * What a tariff includes for one kind of use.
 * - `unlimited`: without a package, and free all the same;
 * - `shared`: taken from a package that is for other uses too, and stands in a row of its own.
 */
export type Included = { kind: 'amount'; amount: number } | { kind: 'unlimited' | 'shared' | 'none' };

export interface ComparedPackage extends Required<Compared<Included>> {
	/** What it is for. */
	key: string;
	/** The operator's words, mine before the other's. */
	name?: string;
	unit: IncludedPackage['unit'];
}

/**
 * Packages for the same use stand together, mine first. Amounts of different periods are not
 * weighed against each other.
 */
export function comparePackages(mine: TariffPlan, other: TariffPlan, samePeriod: boolean): ComparedPackage[] {
	const uses = new Map<string, IncludedPackage>();
	for (const one of [...mine.packages, ...other.packages]) if (!uses.has(keyOf(one))) uses.set(keyOf(one), one);
	return [...uses].map(([key, one]) => {
		const [own, wanted] = [included(mine, one), included(other, one)];
		return {
			key,
			...(one.name === undefined ? {} : { name: one.name }),
			unit: one.unit,
			mine: own,
			other: wanted,
			verdict: verdictOf(own, wanted, samePeriod)
		};
	});
}

function included(plan: TariffPlan, use: IncludedPackage): Included {
	const same = plan.packages.filter((one) => keyOf(one) === keyOf(use));
	const event = eventOf(use.unit, use.match);
	if (same.length > 0) return { kind: 'amount', amount: same.reduce((sum, { amount }) => sum + amount, 0) };
	if (packagesFor(plan, event).length > 0) return { kind: 'shared' };
	const rate = rateFor(plan, event);
	return { kind: rate?.price.minor === 0 && !rate.connection ? 'unlimited' : 'none' };
}

function verdictOf(mine: Included, other: Included, samePeriod: boolean): Verdict {
	if (mine.kind === 'shared' || other.kind === 'shared') return UNLIKE;
	if (mine.kind === 'amount' && other.kind === 'amount' && !samePeriod) return UNLIKE;
	return byNumber(weight(mine), weight(other), 'more');
}

function weight(side: Included): number {
	if (side.kind === 'amount') return side.amount;
	return side.kind === 'unlimited' ? Infinity : 0;
}

/** Two packages are for the same use when they fit the same. */
function keyOf({ unit, match: { categories, directions, destinations, services } }: IncludedPackage): string {
	const sorted = [categories, directions, destinations, services].map((list) => list?.toSorted());
	return JSON.stringify([unit, ...sorted]);
}
