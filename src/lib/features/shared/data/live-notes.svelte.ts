import type { NumberNotes } from '$lib/domain/number-note';
import type { AppContext } from '../app-context';
import { lazyLineQuery, type Lazy } from './lazy-query.svelte';

/** What the person calls numbers, as reactive state. Call while a component is being set up. */
export const liveNotes = (app: AppContext): Lazy<NumberNotes> =>
	lazyLineQuery(app, app.usage, (queries, line) => queries.notes(line));
