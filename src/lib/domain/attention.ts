/** Counts what waits for the person: on the app's icon, on «Ещё» and on its rows. Pure. */
import { countUnread, type ChatMessage, type SupportDrafts } from './chat';
import { countUnreadLetters, type Letter, type OpenedLetter } from './inbox';
import type { OutboxEntry, OutboxState } from './outbox';
import { countUnreadTickets, type Ticket } from './ticket';

const ASKING: ReadonlySet<OutboxState> = new Set<OutboxState>([
	'needs-confirmation',
	'needs-code',
	'awaits-payment',
	'unknown'
]);

export interface AttentionRows {
	letters: readonly Letter[];
	opened: readonly OpenedLetter[];
	messages: readonly ChatMessage[];
	requests: readonly Ticket[];
	drafts: SupportDrafts | undefined;
	outbox: readonly OutboxEntry[];
}

/** By where it is seen to; each place shows its part of the one sum. */
export interface Attention {
	/** Letters that have not been opened. */
	inbox: number;
	/** Answers of support nobody has seen. */
	chat: number;
	/** News of requests nobody has seen. */
	requests: number;
	/** Commands that go no further without a yes. What goes by itself is not counted. */
	queue: number;
}

export function attentionOf({ letters, opened, messages, requests, drafts, outbox }: AttentionRows): Attention {
	return {
		inbox: countUnreadLetters(letters, opened),
		chat: countUnread(messages, drafts),
		requests: countUnreadTickets(requests, drafts),
		queue: outbox.filter(({ state }) => ASKING.has(state)).length
	};
}

export function countAttention({ inbox, chat, requests, queue }: Attention): number {
	return inbox + chat + requests + queue;
}
