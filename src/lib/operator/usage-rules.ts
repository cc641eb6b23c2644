import type { Words } from './dialect';
import type { Category, Direction, Unit } from '../domain/usage/record';

/** What a characteristic of usage, or a condition of a price, speaks of. */
export type UsageAspect = 'category' | 'direction' | 'party' | 'service' | 'zone';

/** What becomes of the price of usage: none yet, or taken back. */
export type UsageState = 'unrated' | 'cancelled';

/**
 * How one operator's usage (TMF635) and usage prices (TMF620) become ours. The standard leaves
 * names and words to the operator, which tells them in its `usageSpecification`.
 */
export interface UsageRules {
	/** Names of the characteristics that say what; of several the first that a record has. */
	characteristics: Record<UsageAspect, string[]>;
	/**
	 * Characteristics that measure; the first that a record has. `unit` is meant where neither
	 * record nor specification tells one.
	 */
	amounts: { name: string; unit: string }[];
	/**
	 * Names of the characteristic that tells the unit of the amount beside it; `unit`, `units` and
	 * `unitOfMeasure` unless told.
	 */
	unitNames?: string[];
	/**
	 * The operator's words for units: how many of ours one is. The usual ones need not stand here
	 * (`api/units`), but what a GB is and what `Mb` means is told here alone.
	 */
	units: Record<string, { unit: Unit; size: number }>;
	/**
	 * Its words for categories: values of that characteristic, else ids of its specifications, else
	 * its usage types.
	 */
	categories: Record<string, Category>;
	/** What none of these words fits: money that was charged must not fall out of the sums. */
	otherCategory: Category;
	directions: Record<string, Direction>;
	/** Its words for `status` beside the standard's. */
	states?: Words<UsageState>;
	/** Amounts told as tax-excluded are what a subscriber pays. */
	taxExcludedIsPaid?: true;
	/**
	 * Names of the conditions of a price that are no usage: amounts are rounded up to `step`, up to
	 * `freeUpTo` nothing is charged.
	 */
	prices: { step: string; freeUpTo: string };
}
