import type { Attention } from '$lib/domain/attention';
import type { ChatData } from '$lib/domain/chat';
import type { InboxData } from '$lib/domain/inbox';
import { SECOND } from '$lib/domain/instant';
import type { TicketsData } from '$lib/domain/ticket';
import type { AppContext } from '../app-context';
import { lazyLineQuery, type Lazy } from './lazy-query.svelte';

/**
 * What is said between the operator and the line, as reactive state. Call these while a component
 * is being set up.
 */

export const liveChat = (app: AppContext): Lazy<ChatData> =>
	lazyLineQuery(app, app.support, (queries, line) => queries.chat(line));

export const liveTickets = (app: AppContext): Lazy<TicketsData> =>
	lazyLineQuery(app, app.support, (queries, line) => queries.tickets(line));

export const liveInbox = (app: AppContext): Lazy<InboxData> =>
	lazyLineQuery(app, app.support, (queries, line) => queries.inbox(line));

export const liveAttention = (app: AppContext): Lazy<Attention> =>
	lazyLineQuery(app, app.support, (queries, line) => queries.attention(line));

const ASKED_EVERY = 15 * SECOND;

/**
 * While somebody looks, the operator is asked for news again and again: for these alone, a thin
 * line has to carry it.
 */
export function keepAsking(app: AppContext, isSeen: () => boolean, news: 'messages' | 'requests'): void {
	$effect(() => {
		if (app.viewed === undefined || !isSeen()) return;
		void app.actions.refresh('entry', ...(news === 'requests' ? [news] : []));
		const timer = setInterval(() => void app.actions.refreshOnly(news), ASKED_EVERY);
		return () => clearInterval(timer);
	});
}
