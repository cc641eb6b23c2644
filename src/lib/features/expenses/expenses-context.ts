import type { UsageQueries } from '$lib/db/queries/usage';
import { createContext } from 'svelte';
import type { ExpensesView } from './expenses-view.svelte';

/** What the parts of the expenses screen share. Reactive: read it in markup, `$derived` or `$effect`. */
export interface ExpensesContext {
	readonly usage: UsageQueries;
	readonly view: ExpensesView;
	/** So many of the operator's records are in no sum: every sum is «not less than». */
	readonly lacking: number;
}

export const [useExpenses, provideExpenses] = createContext<ExpensesContext>();
