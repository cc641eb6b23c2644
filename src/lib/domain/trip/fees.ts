/** What having an option costs for the days of a trip. */
import type { Instant } from '../instant';
import { orderPrice } from '../orders/price';
import { dueDays } from '../rating/fees';
import type { CatalogueOffering } from '../subscriber';
import { lengthOf, type Day, type DayRange } from '../usage/day';

export interface Calendar {
	startOf(day: Day): Instant;
}

type Sold = Pick<CatalogueOffering, 'prices' | 'days'>;

export interface TripFees {
	/** Whole minor units, for all of the days. */
	minor: number;
	/** How often something is taken: days, months, or times it is bought. */
	times: number;
}

/**
 * The days on which it begins anew when it is connected on the first one: what it includes is whole
 * again then, and is paid for again.
 */
export function renewalDays({ prices, days }: Sold, range: DayRange, at: Instant, currency: string): Day[] | undefined {
	if (days !== undefined)
		return Array.from({ length: Math.ceil(lengthOf(range) / days) }, (_, time) => range.from + time * days);
	const price = orderPrice(prices, at, currency);
	if (price === undefined) return undefined;
	const { perPeriod } = price;
	if (perPeriod === undefined) return [range.from];
	return dueDays({ id: '', category: 'subscription', period: perPeriod.period, minor: 0 }, range.from, range);
}

/**
 * By the prices in force on each of those days: a change that has been announced counts.
 * `undefined` when one of them is not known.
 */
export function tripFees(offering: Sold, range: DayRange, calendar: Calendar, currency: string): TripFees | undefined {
	const renewals = renewalDays(offering, range, calendar.startOf(range.from), currency);
	if (renewals === undefined) return undefined;
	let minor = 0;
	for (const day of renewals) {
		const price = orderPrice(offering.prices, calendar.startOf(day), currency);
		const begins = day === range.from || offering.days !== undefined;
		const taken = begins ? price?.now : price?.perPeriod?.price;
		if (taken === undefined) return undefined;
		minor += taken.minor;
	}
	return { minor, times: renewals.length };
}
