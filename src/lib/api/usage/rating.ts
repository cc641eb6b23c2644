import type { Instant } from '../../domain/instant';
import { parseCost } from '../../domain/usage/cost';
import type { OperatorPack } from '../../operator/pack';
import type { UsageRules, UsageState } from '../../operator/usage-rules';
import { fold } from '../dialect';
import { currencyOf } from '../mappers/fields';
import { isObject, type Json } from './json';
import { lookUp } from './look-up';

interface Rating {
	/** In fine units (`domain/usage/cost`). */
	fine: number;
	/** When it was rated last; 0: not yet. */
	at: Instant;
	/** The operator took the record back. */
	cancelled: boolean;
}

/** `status` by TMF635: not rated yet, or taken back. Any other is of usage that has its price. */
const STATES: Readonly<Record<string, UsageState>> = {
	...{ received: 'unrated', guided: 'unrated', recycled: 'unrated' },
	...{ rejected: 'cancelled', cancelled: 'cancelled', canceled: 'cancelled' }
};

/** A `usageRatingTag` by TMF635: the bundle has paid for it. */
const INCLUDED = fold('included usage');

/**
 * What a TMF635 `usage` has cost. `undefined` when that can't be told:
 * - without a rating nobody has told the price, whatever the state says: `at` is 0, and such
 *   records are counted (`Shortage`);
 * - what is only told without tax is not what the subscriber pays, unless there is none or the pack
 *   says that it is;
 * - a price in another currency than the line's is none: sums would mix them;
 * - several ratings (one per product that took part) add up, and one that can't be read makes all
 *   of it unreadable.
 */
export function ratingReader(
	rules: UsageRules,
	pack: OperatorPack,
	moment: (value: unknown) => Instant | undefined
): (usage: Json, usedAt: Instant) => Rating | undefined {
	const stateOf = lookUp(Object.entries({ ...STATES, ...rules.states }));
	const currencies = new Map<unknown, boolean>([[pack.currency, true]]);

	function isOurs(said: unknown): boolean {
		let ours = currencies.get(said);
		if (ours === undefined) currencies.set(said, (ours = currencyOf(pack, said) === pack.currency));
		return ours;
	}

	/** Money of TMF635 v4, or written as a quantity. */
	function fineOf(money: unknown): number | undefined {
		if (!isObject(money) || !isOurs(money['unit'] ?? money['units'])) return undefined;
		return parseCost(money['value'] ?? money['amount'], pack.currency);
	}

	function priceOf(rating: Json): number | undefined {
		const withTax = rating['taxIncludedRatingAmount'] ?? undefined;
		if (withTax !== undefined) return fineOf(withTax);
		const without = rating['taxExcludedRatingAmount'] ?? undefined;
		if (without === undefined) {
			const tag = rating['usageRatingTag'];
			return typeof tag === 'string' && fold(tag) === INCLUDED ? 0 : undefined;
		}
		return rating['isTaxExempt'] === true || rules.taxExcludedIsPaid === true ? fineOf(without) : undefined;
	}

	return ({ ratedProductUsage, status }, usedAt) => {
		const state = stateOf(status);
		const cancelled = state === 'cancelled';
		const ratings: readonly unknown[] = isObject(ratedProductUsage) ? [ratedProductUsage] : listOf(ratedProductUsage);
		if (ratings.length === 0) return { fine: 0, at: 0, cancelled };
		let fine = 0;
		let latest = 0;
		for (const rating of ratings) {
			const price = isObject(rating) ? priceOf(rating) : undefined;
			if (price === undefined) return undefined;
			fine += price;
			latest = Math.max(latest, moment((rating as Json)['ratingDate']) ?? usedAt);
		}
		return { fine, at: latest, cancelled };
	};
}

/** What is no list at all can't be read, and so is neither rated nor free. */
function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}
