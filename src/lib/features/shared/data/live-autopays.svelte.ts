import type { AutopayData } from '$lib/domain/autopay';
import type { AppContext } from '../app-context';
import { lazyLineQuery, lazyQuery, type Lazy } from './lazy-query.svelte';

/** Automatic top-ups of the line, as reactive state. Call while a component is being set up. */
export const liveAutopays = (app: AppContext): Lazy<AutopayData> =>
	lazyLineQuery(app, app.catalogue, (queries, line) => queries.autopays(line));

/** The same of the line that pays, whichever is looked at. */
export const livePayerAutopays = (app: AppContext): Lazy<AutopayData> =>
	lazyQuery(app.catalogue, (queries) => app.payer && queries.autopays(app.payer.id));
