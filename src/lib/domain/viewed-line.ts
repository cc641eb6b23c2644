/**
 * Whose rows are read from the operator: the line that is signed in, or one that it may look at.
 */
import type { Right } from './links';
import type { Line } from './line';
import { RESOURCES, type Resource } from './resources';

export interface ViewedLine extends Line {
	/** What its owner has granted; absent of one's own. */
	rights?: readonly Right[];
	/** What is read of it, by those rights; absent of one's own. */
	reads?: readonly Resource[];
}

export type LinkedLine = Required<ViewedLine>;

/** What is read of a linked line, and the right that it takes. */
const NEEDS: Partial<Record<Resource, Right>> = {
	balances: 'balance',
	allowances: 'balance',
	products: 'services',
	offerings: 'services',
	catalogue: 'services',
	movements: 'expenses'
};

/** What these rights are enough for. */
export const readWith = (rights: readonly Right[]): Resource[] =>
	RESOURCES.filter((resource) => mayRead({ rights }, resource));

/** Whether it may be asked for. */
export function mayRead({ rights }: Pick<ViewedLine, 'rights'>, resource: Resource): boolean {
	const needed = NEEDS[resource];
	return rights === undefined || (needed !== undefined && rights.includes(needed));
}
