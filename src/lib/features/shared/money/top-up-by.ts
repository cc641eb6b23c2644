/**
 * A top-up opened by what lacks: its form has the sum in it, and closing it leads back to whatever
 * asked for it.
 */
import type { Money } from '$lib/domain/money';
import { openSheet } from '../sheets';

let wanted: Money | undefined;

/**
 * @param sum what the form is filled in with; nothing is paid before the person confirms it
 * there @param by what it is for
 */
export function topUpBy(sum: Money, by?: 'order'): void {
	wanted = sum;
	openSheet({ kind: 'top-up', ...(by && { lacks: sum.minor }) }, '/top-up');
}

/** Once: a reload finds what has been typed since. */
export function takeWanted(): Money | undefined {
	const sum = wanted;
	wanted = undefined;
	return sum;
}
