import type { AutopayData } from '$lib/domain/autopay';
import type { AppContext } from '../app-context';
import { lazyLineQuery, type Lazy } from './lazy-query.svelte';

/** Automatic top-ups of the line, as reactive state. Call while a component is being set up. */
export const liveAutopays = (app: AppContext): Lazy<AutopayData> =>
	lazyLineQuery(app, app.catalogue, (queries, line) => queries.autopays(line));
