import type { CopiesData } from '$lib/db/queries/copies';
import type { Live } from '$lib/db/observe';
import type { SupportQueries } from '$lib/db/queries/support';
import type { Attention } from '$lib/domain/attention';
import type { ChatData } from '$lib/domain/chat';
import type { InboxData } from '$lib/domain/inbox';
import { SECOND } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import type { TicketsData } from '$lib/domain/ticket';
import type { AppContext } from '../app-context';
import { lazyQuery, type Lazy } from './lazy-query.svelte';

/**
 * What is said between the operator and the line that is signed in, whichever is looked at, as
 * reactive state. Call these while a component is being set up.
 */

const ofPayer = <T>(app: AppContext, query: (queries: SupportQueries, line: LineId) => Live<T>): Lazy<T> =>
	lazyQuery(app.support, (queries) => app.payer && query(queries, app.payer.id));

export const liveChat = (app: AppContext): Lazy<ChatData> => ofPayer(app, (queries, line) => queries.chat(line));

export const liveTickets = (app: AppContext): Lazy<TicketsData> =>
	ofPayer(app, (queries, line) => queries.tickets(line));

export const liveCopies = (app: AppContext): Lazy<CopiesData> => ofPayer(app, (queries, line) => queries.copies(line));

export const liveInbox = (app: AppContext): Lazy<InboxData> => ofPayer(app, (queries, line) => queries.inbox(line));

export const liveAttention = (app: AppContext): Lazy<Attention> =>
	ofPayer(app, (queries, line) => queries.attention(line));

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
