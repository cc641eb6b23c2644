/** Counts what only the person can deal with: the badge on the app's icon. Pure. */
import { countUnread, type SupportDrafts, type ChatMessage } from './chat';
import type { OutboxEntry, OutboxState } from './outbox';
import { countUnreadTickets, type Ticket } from './ticket';

const ASKING: ReadonlySet<OutboxState> = new Set<OutboxState>([
	'needs-confirmation',
	'needs-code',
	'awaits-payment',
	'unknown'
]);

export interface AttentionRows {
	messages: readonly ChatMessage[];
	requests: readonly Ticket[];
	drafts: SupportDrafts | undefined;
	outbox: readonly OutboxEntry[];
}

/**
 * Answers of support and news of requests nobody has seen, and commands that go no further without
 * a yes. What goes by itself is not counted.
 */
export function countAttention({ messages, requests, drafts, outbox }: AttentionRows): number {
	const asking = outbox.filter(({ state }) => ASKING.has(state));
	return countUnread(messages, drafts) + countUnreadTickets(requests, drafts) + asking.length;
}
