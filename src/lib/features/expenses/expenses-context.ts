import type { UsageQueries } from '$lib/db/queries/usage';
import type { NumberNotes } from '$lib/domain/number-note';
import type { Shortage } from '$lib/domain/usage/intake';
import { createContext } from 'svelte';
import type { ExpensesView } from './expenses-view.svelte';

/**
 * What the parts of the expenses screen share. Reactive: read it in markup, `$derived` or
 * `$effect`.
 */
export interface ExpensesContext {
	readonly usage: UsageQueries;
	readonly view: ExpensesView;
	/** What the person calls numbers. */
	readonly notes: NumberNotes;
	/** What sums go without: every sum is «not less than» while there is any. */
	readonly short: Shortage;
}

export const [useExpenses, provideExpenses] = createContext<ExpensesContext>();
