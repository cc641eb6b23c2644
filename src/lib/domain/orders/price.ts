/** What an entry of the catalogue costs, and will cost. */
import type { OrderPrice } from '../command';
import type { Instant } from '../instant';
import type { Money } from '../money';
import type { RecurringPrice } from '../subscriber';

/** Prices in force at a moment. */
export function pricesAt(prices: readonly RecurringPrice[], at: Instant): RecurringPrice[] {
	return prices.filter(({ from = at, until = Infinity }) => from <= at && at < until);
}

/** What is taken for having it, whether it is used or not. */
export function feesAt(prices: readonly RecurringPrice[], at: Instant): RecurringPrice[] {
	return pricesAt(prices, at).filter(({ kind, price }) => kind !== 'usage' && price.minor > 0);
}

/** A change of a price that has been announced, the first one to come. */
export function announcedPrice(prices: readonly RecurringPrice[], at: Instant): AnnouncedPrice | undefined {
	return prices
		.filter((price): price is AnnouncedPrice => price.from !== undefined && price.from > at)
		.toSorted((a, b) => a.from - b.from)[0];
}

export type AnnouncedPrice = RecurringPrice & { from: Instant };

/**
 * What connecting costs: one-time prices and the first period at once, then every period. `undefined` when it can't be told: several
 * recurring prices, one without its period, or another currency than the account's. Such a thing can't be confirmed.
 */
export function orderPrice(prices: readonly RecurringPrice[], at: Instant, currency: string): OrderPrice | undefined {
	const taken = pricesAt(prices, at).filter(({ kind }) => kind !== 'usage');
	if (taken.some(({ price }) => price.currency !== currency || price.minor < 0)) return undefined;
	const recurring = taken.filter(({ kind }) => kind === 'recurring');
	const [every] = recurring;
	const now: Money = { minor: taken.reduce((sum, { price }) => sum + price.minor, 0), currency };
	if (!Number.isSafeInteger(now.minor) || recurring.length > 1) return undefined;
	if (every === undefined) return { now };
	return every.period === undefined ? undefined : { now, perPeriod: { price: every.price, period: every.period } };
}

/** Nothing is ever charged for it. */
export function isFree({ now, perPeriod }: OrderPrice): boolean {
	return now.minor === 0 && (perPeriod === undefined || perPeriod.price.minor === 0);
}
