import type { CatalogueData } from '$lib/domain/catalogue';
import type { AppContext } from '../app-context';
import { lazyLineQuery, type Lazy } from './lazy-query.svelte';

/**
 * The catalogue of the line beside what it owns, as reactive state. Call while a component is being
 * set up. Nothing is read before it is `wanted` for the first time: a sheet that waits to be opened
 * costs the screen under it nothing.
 */
export function liveCatalogue(app: AppContext, wanted: () => boolean = () => true): Lazy<CatalogueData> {
	let asked = $state(false);
	$effect(() => {
		if (wanted()) asked = true;
	});
	return lazyLineQuery(app, app.catalogue, (queries, line) => (asked ? queries.catalogue(line) : undefined));
}
