import type { Live } from '$lib/db/observe';
import { live } from '$lib/db/queries/live.svelte';
import type { Queries } from '$lib/db/queries/queries';
import type { HomeData } from '$lib/domain/home';
import type { LineId } from '$lib/domain/line';
import type { AppContext } from '../app-context';

/**
 * A query over the rows of the line that is looked at, as reactive state; `undefined` without one. Call
 * while a component is being set up.
 */
export function lineQuery<T>(
	app: AppContext,
	query: (queries: Queries, line: LineId) => Live<T>
): { readonly current: T | undefined } {
	return live(() => app.viewed && query(app.queries, app.viewed.id));
}

/** The same of the line that is signed in and pays, whichever is looked at. */
export function payerQuery<T>(
	app: AppContext,
	query: (queries: Queries, line: LineId) => Live<T>
): { readonly current: T | undefined } {
	return live(() => app.payer && query(app.queries, app.payer.id));
}

/** Everything that the home screen shows, for whoever shows a part of it. */
export const liveHome = (app: AppContext): { readonly current: HomeData | undefined } =>
	lineQuery(app, (queries, line) => queries.home(line));
