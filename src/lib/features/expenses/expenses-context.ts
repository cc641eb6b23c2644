import type { UsageQueries } from '$lib/db/queries/usage';
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
	/** What sums go without: every sum is «not less than» while there is any. */
	readonly short: Shortage;
}

export const [useExpenses, provideExpenses] = createContext<ExpensesContext>();
