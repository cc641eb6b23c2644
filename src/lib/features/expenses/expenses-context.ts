import type { UsageQueries } from '$lib/db/queries/usage';
import { createContext } from 'svelte';
import type { ExpensesView } from './expenses-view.svelte';

/** What the parts of the expenses screen share. Reactive: read it in markup, `$derived` or `$effect`. */
export interface ExpensesContext {
	readonly usage: UsageQueries;
	readonly view: ExpensesView;
}

export const [useExpenses, provideExpenses] = createContext<ExpensesContext>();
