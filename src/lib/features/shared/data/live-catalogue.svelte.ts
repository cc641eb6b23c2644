import type { CatalogueQueries } from '$lib/db/queries/catalogue';
import { live } from '$lib/db/queries/live.svelte';
import type { CatalogueData } from '$lib/domain/catalogue';
import type { AppContext } from '../app-context';

/**
 * The catalogue of the line beside what it owns, as reactive state. Call while a component is being set up. Fetches the queries first,
 * which the first screen goes without; whatever it is part of tries again by being opened anew when that fails. Nothing is read before
 * it is `wanted` for the first time: a sheet that waits to be opened costs the screen under it nothing.
 */
export function liveCatalogue(
	app: AppContext,
	wanted: () => boolean = () => true
): { readonly current: CatalogueData | undefined } {
	let asked = $state(false);
	$effect(() => {
		if (wanted()) asked = true;
	});
	let queries = $state.raw<CatalogueQueries>();
	$effect(() => {
		app.catalogue().then(
			(loaded) => (queries = loaded),
			() => undefined
		);
	});
	return live(() => (app.line === undefined || !asked ? undefined : queries?.catalogue(app.line)));
}
