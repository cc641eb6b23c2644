/** Whose rows are read from the operator: the line that is signed in, or one that it may look at. */
import type { Right } from './links';
import type { Line } from './line';
import type { Resource } from './resources';

export interface ViewedLine extends Line {
	/** What its owner has granted; absent of one's own. */
	rights?: readonly Right[];
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

/** Whether it is ever asked for of a linked line. */
export const isOfLinked = (resource: Resource): boolean => NEEDS[resource] !== undefined;

/** Whether it may be asked for. */
export function mayRead({ rights }: Pick<ViewedLine, 'rights'>, resource: Resource): boolean {
	const needed = NEEDS[resource];
	return rights === undefined || (needed !== undefined && rights.includes(needed));
}
