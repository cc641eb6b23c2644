/**
 * What one use costs (F44, F106), and why.
 *
 *   amount ─free up to─► 0
 *     └─► rounded up to the rate's step ─► taken from packages ─► the rest × price, + connection
 *
 * - without a rate the event is unrated: it costs nothing and says so, nobody invents a price;
 * - a package takes what it has left, rounded usage in part: the rest is charged in whole steps, as
 *   rounded;
 * - a part of a minor unit rounds half up, once, at the end of the multiplication, in exact
 *   integers;
 * - the steps' sums add up to the cost.
 */
import { packagesFor, rateFor } from './match';
import type { PackageState, Rate, TariffPlan, UsageEvent } from './tariff-plan';

/**
 * One rule at work. Amounts are seconds, bytes or pieces; `minor` is what the step adds to the
 * cost.
 */
type RatingStep =
	| { rule: 'unrated'; amount: number; minor: 0 }
	| { rule: 'free'; rate: string; amount: number; upTo: number; minor: 0 }
	| { rule: 'rounding'; rate: string; amount: number; step: number; rounded: number; minor: 0 }
	| { rule: 'package'; package: string; amount: number; left: number; minor: 0 }
	| { rule: 'price'; rate: string; amount: number; price: Rate['price']; minor: number }
	| { rule: 'connection'; rate: string; minor: number };

export interface Rated {
	/** Whole minor units of the plan's currency. */
	cost: number;
	steps: RatingStep[];
	/** The packages after it. */
	state: PackageState;
}

/**
 * Throws RangeError for an amount that is no whole number from 0 up: that is a programming mistake.
 */
export function rate(plan: TariffPlan, event: UsageEvent, state: PackageState): Rated {
	const { amount } = event;
	if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Can't rate the amount ${amount}`);
	const rule = rateFor(plan, event);
	if (rule?.freeUpTo !== undefined && amount <= rule.freeUpTo)
		return { cost: 0, steps: [{ rule: 'free', rate: rule.id, amount, upTo: rule.freeUpTo, minor: 0 }], state };
	const steps: RatingStep[] = [];
	let rest = amount;
	if (rule !== undefined && rule.step > 1) {
		rest = Math.ceil(amount / rule.step) * rule.step;
		steps.push({ rule: 'rounding', rate: rule.id, amount, step: rule.step, rounded: rest, minor: 0 });
	}
	let after = state;
	for (const { id, amount: all } of packagesFor(plan, event)) {
		const used = after[id] ?? 0;
		const taken = Math.min(rest, Math.max(0, all - used));
		if (taken === 0) continue;
		// Copied only when something is taken: whoever rates years of usage does so for every
		// record.
		after = { ...after, [id]: used + taken };
		rest -= taken;
		steps.push({ rule: 'package', package: id, amount: taken, left: all - used - taken, minor: 0 });
	}
	if (rest > 0) steps.push(...charge(rule, rest));
	return { cost: steps.reduce((sum, { minor }) => sum + minor, 0), steps, state: after };
}

function charge(rule: Rate | undefined, amount: number): RatingStep[] {
	if (rule === undefined) return [{ rule: 'unrated', amount, minor: 0 }];
	// What a package left of a started step is a whole step again.
	const charged = Math.ceil(amount / rule.step) * rule.step;
	const steps: RatingStep[] = [
		{ rule: 'price', rate: rule.id, amount: charged, price: rule.price, minor: priceOf(rule.price, charged) }
	];
	if (rule.connection !== undefined) steps.push({ rule: 'connection', rate: rule.id, minor: rule.connection });
	return steps;
}

/** BigInt: bytes times minor units leave the integers a double can hold. */
function priceOf({ minor, per }: Rate['price'], amount: number): number {
	const [twice, whole] = [2n * BigInt(amount) * BigInt(minor), BigInt(per)];
	return Number((twice + whole) / (2n * whole));
}
