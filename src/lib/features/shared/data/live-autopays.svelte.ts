import type { CatalogueQueries } from '$lib/db/queries/catalogue';
import { live } from '$lib/db/queries/live.svelte';
import type { AutopayData } from '$lib/domain/autopay';
import type { AppContext } from '../app-context';

/** Automatic top-ups of the line, as reactive state. Call while a component is being set up. */
export function liveAutopays(app: AppContext): { readonly current: AutopayData | undefined } {
	let queries = $state.raw<CatalogueQueries>();
	$effect(() => {
		app.catalogue().then(
			(loaded) => (queries = loaded),
			() => undefined
		);
	});
	return live(() => (app.line === undefined ? undefined : queries?.autopays(app.line)));
}
