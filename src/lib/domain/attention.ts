/** What waits for the person and for nobody else: the number on the app's icon. Pure. */
import { countUnread, type ChatDesk, type ChatMessage } from './chat';
import type { OutboxEntry } from './outbox';

export interface AttentionRows {
	messages: readonly ChatMessage[];
	desk: ChatDesk | undefined;
	outbox: readonly OutboxEntry[];
}

/** Answers of support nobody has seen, and commands that go no further without a yes. What goes by itself is not counted. */
export function countAttention({ messages, desk, outbox }: AttentionRows): number {
	return countUnread(messages, desk) + outbox.filter(({ state }) => state === 'needs-confirmation').length;
}
