import type { Category, Direction, Unit } from '../domain/usage/record';

/** What a characteristic of usage, or a condition of a price, speaks of. */
export type UsageAspect = 'category' | 'direction' | 'party' | 'service' | 'zone';

/**
 * How one operator's usage (TMF635) and usage prices (TMF620) become ours. The standard leaves names and words to the operator, which
 * tells them in its `usageSpecification`.
 */
export interface UsageRules {
	/** Names of the characteristics that say what; of several the first that a record has. */
	characteristics: Record<UsageAspect, string[]>;
	/** Characteristics that measure; the first that a record has. `unit` is meant where the specification tells none. */
	amounts: { name: string; unit: string }[];
	/** The operator's words for units: how many of ours one is. */
	units: Record<string, { unit: Unit; size: number }>;
	/** Its words for categories: values of that characteristic, else ids of its specifications, else its usage types. */
	categories: Record<string, Category>;
	/** What none of these words fits: money that was charged must not fall out of the sums. */
	otherCategory: Category;
	directions: Record<string, Direction>;
	/** Names of the conditions of a price that are no usage: amounts are rounded up to `step`, up to `freeUpTo` nothing is charged. */
	prices: { step: string; freeUpTo: string };
}
