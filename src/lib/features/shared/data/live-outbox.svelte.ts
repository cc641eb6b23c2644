import type { OutboxEntry } from '$lib/domain/outbox';
import { afterFirstPaint } from '$lib/platform/first-paint';
import type { AppContext } from '../app-context';
import { lazyQuery, type Lazy } from './lazy-query.svelte';

/**
 * The queue of the line that is signed in, whichever is looked at, as reactive state. Call while a
 * component is being set up. What it is read with comes after the first screen.
 */
export const liveOutbox = (app: AppContext): Lazy<OutboxEntry[]> =>
	lazyQuery(
		() => afterFirstPaint().then(app.catalogue),
		(queries) => app.payer && queries.outbox(app.payer.id)
	);
