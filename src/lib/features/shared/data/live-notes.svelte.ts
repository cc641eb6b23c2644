import type { NumberNotes } from '$lib/domain/number-note';
import type { AppContext } from '../app-context';
import { lazyQuery, type Lazy } from './lazy-query.svelte';

/** What the person calls numbers, whichever line is looked at, as reactive state. Call while a component is being set up. */
export const liveNotes = (app: AppContext): Lazy<NumberNotes> =>
	lazyQuery(app.usage, (queries) => app.payer && queries.notes(app.payer.id));
