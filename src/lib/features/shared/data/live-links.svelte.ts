import type { LineSummary } from '$lib/db/queries/links';
import type { LinksBoard } from '$lib/domain/links-board';
import type { LinkedLine } from '$lib/domain/viewed-line';
import type { AppContext } from '../app-context';
import { lazyQuery, type Lazy } from './lazy-query.svelte';

/**
 * Links of the line that is signed in, whichever is looked at, as reactive state. Call these while
 * a component is being set up.
 */

/** Lines that may be looked at. */
export const liveLinked = (app: AppContext): Lazy<LinkedLine[]> =>
	lazyQuery(app.links, (queries) => app.payer && queries.linked(app.payer.id));

export const liveBoard = (app: AppContext): Lazy<LinksBoard> =>
	lazyQuery(app.links, (queries) => app.payer && queries.board(app.payer.id));

/** One's own line first. */
export const liveSummaries = (app: AppContext): Lazy<LineSummary[]> =>
	lazyQuery(app.links, (queries) => app.payer && queries.summaries(app.payer));
