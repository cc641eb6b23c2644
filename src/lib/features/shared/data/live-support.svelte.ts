import type { ChatData } from '$lib/domain/chat';
import type { OnDemand } from '$lib/domain/resources';
import type { InboxData } from '$lib/domain/inbox';
import { SECOND } from '$lib/domain/instant';
import type { RequestsData } from '$lib/domain/request';
import type { AppContext } from '../app-context';
import { lazyLineQuery, type Lazy } from './lazy-query.svelte';

/** What is said between the operator and the line, as reactive state. Call these while a component is being set up. */

export const liveChat = (app: AppContext): Lazy<ChatData> =>
	lazyLineQuery(app, app.chat, (queries, line) => queries.chat(line));

export const liveRequests = (app: AppContext): Lazy<RequestsData> =>
	lazyLineQuery(app, app.chat, (queries, line) => queries.requests(line));

export const liveInbox = (app: AppContext): Lazy<InboxData> =>
	lazyLineQuery(app, app.chat, (queries, line) => queries.inbox(line));

export const liveUnread = (app: AppContext): Lazy<number> =>
	lazyLineQuery(app, app.chat, (queries, line) => queries.unread(line));

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
