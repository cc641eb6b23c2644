import type { Instant } from '../../../src/lib/domain/instant';
import type { Offering, Price } from './offering';

/** The one a change is announced of: the recurring price, or the only other one. */
const mainPrice = ({ prices }: Offering): Price | undefined =>
	prices.find(({ type }) => type === 'recurring') ?? prices.find(({ type }) => type === 'oneTime');

/** Prices in force at a moment. */
export function pricesAt(offering: Offering, at: Instant): Price[] {
	const { prices, announced } = offering;
	if (announced === undefined || at < Date.parse(announced.from)) return prices;
	const main = mainPrice(offering);
	return prices.map((price) => (price === main ? { ...price, minor: announced.minor } : price));
}

/** The main price as it will be; undefined when no change is to come. */
export function announcedAt(offering: Offering, at: Instant): Price | undefined {
	const main = mainPrice(offering);
	const { announced } = offering;
	if (main === undefined || announced === undefined || at >= Date.parse(announced.from)) return undefined;
	return { ...main, id: `${main.id}-next`, minor: announced.minor };
}

export const recurringAt = (offering: Offering, at: Instant): Price | undefined =>
	pricesAt(offering, at).find(({ type }) => type === 'recurring');

/** Taken when it is connected: what it costs once, and its first period. */
export const dueAt = (offering: Offering, at: Instant): number =>
	pricesAt(offering, at).reduce((sum, { minor }) => sum + minor, 0);
