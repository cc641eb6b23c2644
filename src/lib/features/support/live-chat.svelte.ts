import type { ChatQueries } from '$lib/db/queries/chat';
import { live } from '$lib/db/queries/live.svelte';
import type { ChatData } from '$lib/domain/chat';
import type { AppContext } from '../app-context';

/** The chat of the line, as reactive state. Call while a component is being set up. */
export function liveChat(app: AppContext): { readonly current: ChatData | undefined } {
	let queries = $state.raw<ChatQueries>();
	$effect(() => {
		app.chat().then(
			(loaded) => (queries = loaded),
			() => undefined
		);
	});
	return live(() => (app.line === undefined ? undefined : queries?.chat(app.line)));
}
