import { sumOfCosts } from '$lib/domain/usage/cost';
import type { UsageGroup } from '$lib/domain/usage/group-sums';
import { CATEGORIES, type Category } from '$lib/domain/usage/record';

export interface Share {
	category: Category;
	/** Whole minor units; negative for more given back than spent. */
	cost: number;
	count: number;
	/** Of everything that cost something, 0 to 1; 0 for what was given back. */
	share: number;
	/** Whole percents that add up to 100. */
	percent: number;
}

/**
 * What each category has of the whole, dearest first, out of a report by anything. What was free is
 * left out, and what was given back has no share of what was spent.
 */
export function sharesOf(groups: readonly UsageGroup[]): Share[] {
	const totals = CATEGORIES.map((category) => ({
		category,
		cost: sumOfCosts(groups.flatMap(({ byCategory }) => byCategory[category] ?? [])),
		count: groups.reduce((sum, { byCategory }) => sum + (byCategory[category]?.count ?? 0), 0)
	})).filter(({ cost }) => cost !== 0);
	const spent = totals.reduce((sum, { cost }) => sum + Math.max(0, cost), 0);
	const shares = totals
		.map((one) => ({ ...one, share: spent === 0 ? 0 : Math.max(0, one.cost) / spent, percent: 0 }))
		.sort((a, b) => b.cost - a.cost);
	roundToHundred(shares);
	return shares;
}

/**
 * Largest remainders get the percents that rounding down leaves over, so that nobody finds 99 or
 * 101 %.
 */
function roundToHundred(shares: Share[]): void {
	const paid = shares.filter(({ share }) => share > 0);
	if (paid.length === 0) return;
	for (const one of paid) one.percent = Math.floor(one.share * 100);
	const left = 100 - paid.reduce((sum, { percent }) => sum + percent, 0);
	const rest = ({ share }: Share) => share * 100 - Math.floor(share * 100);
	for (const one of [...paid].sort((a, b) => rest(b) - rest(a)).slice(0, left)) one.percent += 1;
}
