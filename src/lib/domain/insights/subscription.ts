import type { Instant } from '../instant';
import type { Debit } from './debits';
import type { Rhythm } from './rhythm';
import type { PriceChange } from './series';

/**
 * Why it is told of.
 * - `trial`: free or nearly so at first, paid for from a day on;
 * - `rise`: it has become dearer, or will;
 * - `appeared`: a new paid service, and nobody asked the operator for it;
 * - `repeated`: content that is paid for again and again;
 * - `premium`: paid messages and content, whenever they are used;
 * - `service`: a paid service like any other, which is no news.
 */
export type SubscriptionKind = 'trial' | 'rise' | 'appeared' | 'repeated' | 'premium' | 'service';

export interface Subscription {
	kind: SubscriptionKind;
	/** The same as long as it is the same one. */
	id: string;
	/** The operator's words. */
	name: string;
	/** Id of the line's own product that it is. */
	product?: string;
	/** What was taken for it, newest first. */
	debits: Debit[];
	/** What that comes to, without what was returned; whole minor units. */
	cost: number;
	/** What it takes each time. */
	minor?: number;
	rhythm?: Rhythm;
	/** What it takes in a year at that price; absent where it can't be known. */
	yearMinor?: number;
	/** The price from a day on, past or to come. */
	change?: PriceChange;
	/** Since when the line has it, as the operator tells. */
	startedAt?: Instant;
}

export const costOf = (debits: readonly Debit[]): number =>
	debits.reduce((sum, { minor, returned }) => sum + minor - returned, 0);

/** What was taken, newest first: what was free is no debit. */
export const paidOf = (debits: readonly Debit[]): Debit[] => debits.filter(({ minor }) => minor > 0).toReversed();
