import type { Live } from '$lib/db/observe';
import { live } from '$lib/db/queries/live.svelte';
import type { Queries } from '$lib/db/queries/queries';
import type { HomeData } from '$lib/domain/home';
import type { Msisdn } from '$lib/domain/msisdn';
import type { AppContext } from '../app-context';

/** A query over the rows of the line signed in, as reactive state; `undefined` without one. Call while a component is being set up. */
export function lineQuery<T>(
	app: AppContext,
	query: (queries: Queries, line: Msisdn) => Live<T>
): { readonly current: T | undefined } {
	return live(() => (app.line === undefined ? undefined : query(app.queries, app.line)));
}

/** Everything that the home screen shows, for whoever shows a part of it. */
export const liveHome = (app: AppContext): { readonly current: HomeData | undefined } =>
	lineQuery(app, (queries, line) => queries.home(line));
