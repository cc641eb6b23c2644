import { live } from '$lib/db/queries/live.svelte';
import type { SupportQueries } from '$lib/db/queries/support';
import type { ChatData } from '$lib/domain/chat';
import type { OnDemand } from '$lib/domain/resources';
import type { InboxData } from '$lib/domain/inbox';
import { SECOND } from '$lib/domain/instant';
import type { RequestsData } from '$lib/domain/request';
import type { AppContext } from '../app-context';

/** What is said between the operator and the line, as reactive state. Call these while a component is being set up. */

export function liveChat(app: AppContext): { readonly current: ChatData | undefined } {
	const queries = supportQueries(app);
	return live(() => (app.line === undefined ? undefined : queries.current?.chat(app.line)));
}

export function liveRequests(app: AppContext): { readonly current: RequestsData | undefined } {
	const queries = supportQueries(app);
	return live(() => (app.line === undefined ? undefined : queries.current?.requests(app.line)));
}

export function liveInbox(app: AppContext): { readonly current: InboxData | undefined } {
	const queries = supportQueries(app);
	return live(() => (app.line === undefined ? undefined : queries.current?.inbox(app.line)));
}

function supportQueries(app: AppContext): { readonly current: SupportQueries | undefined } {
	let queries = $state.raw<SupportQueries>();
	$effect(() => {
		app.chat().then(
			(loaded) => (queries = loaded),
			() => undefined
		);
	});
	return {
		get current() {
			return queries;
		}
	};
}

const ASKED_EVERY = 15 * SECOND;

/** While somebody looks, the operator is asked for news again and again. */
export function keepAsking(app: AppContext, isSeen: () => boolean, also?: OnDemand): void {
	$effect(() => {
		if (app.line === undefined || !isSeen()) return;
		void app.actions.refresh('entry', also);
		const timer = setInterval(() => void app.actions.refresh('focus', also), ASKED_EVERY);
		return () => clearInterval(timer);
	});
}
