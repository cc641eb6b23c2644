/** What having an entry of the catalogue costs. */
import type { Instant } from '../instant';
import type { ProductPrice } from '../subscriber';

/** Prices in force at a moment. */
export function pricesAt(prices: readonly ProductPrice[], at: Instant): ProductPrice[] {
	return prices.filter(({ from = at, until = Infinity }) => from <= at && at < until);
}

/**
 * What is asked for having it, whether it is used or not. `undefined` when that is not known, which
 * is no reason to call it free: no price at all, one below zero, or a recurring one without its
 * period, as rows of earlier versions may be.
 */
export function askedAt(prices: readonly ProductPrice[], at: Instant): ProductPrice[] | undefined {
	const asked = pricesAt(prices, at).filter(({ kind }) => kind !== 'usage');
	const odd = asked.some(({ kind, price, period }) => price.minor < 0 || (kind === 'recurring' && !period));
	return asked.length === 0 || odd ? undefined : asked;
}

/** What is taken for having it: none when it is free, `undefined` when that is not known. */
export function feesAt(prices: readonly ProductPrice[], at: Instant): ProductPrice[] | undefined {
	return askedAt(prices, at)?.filter(({ price }) => price.minor > 0);
}
