/** What connecting an entry of the catalogue costs, and what is announced. */
import type { OrderPrice } from '../command';
import type { Instant } from '../instant';
import type { Money } from '../money';
import type { ProductPrice } from '../subscriber';
import { askedAt } from './fees';

/** A change of a price that has been announced, the first one to come. */
export function announcedPrice(prices: readonly ProductPrice[], at: Instant): AnnouncedPrice | undefined {
	return prices
		.filter((price): price is AnnouncedPrice => price.from !== undefined && price.from > at)
		.toSorted((a, b) => a.from - b.from)[0];
}

export type AnnouncedPrice = ProductPrice & { from: Instant };

/**
 * What connecting costs: one-time prices and the first period at once, then every period.
 * `undefined` when it can't be told: no price is known, there are several recurring ones, or one is
 * in another currency than the account's. Such a thing can't be confirmed.
 */
export function orderPrice(prices: readonly ProductPrice[], at: Instant, currency: string): OrderPrice | undefined {
	const asked = askedAt(prices, at);
	if (asked === undefined || asked.some(({ price }) => price.currency !== currency)) return undefined;
	const recurring = asked.flatMap(({ kind, price, period }) =>
		kind === 'recurring' && period ? { price, period } : []
	);
	const [every] = recurring;
	const now: Money = { minor: asked.reduce((sum, { price }) => sum + price.minor, 0), currency };
	if (!Number.isSafeInteger(now.minor) || recurring.length > 1) return undefined;
	return every === undefined ? { now } : { now, perPeriod: every };
}

/** Nothing is ever charged for it. */
export function isFree({ now, perPeriod }: OrderPrice): boolean {
	return now.minor === 0 && (perPeriod === undefined || perPeriod.price.minor === 0);
}
