/** F95: the chat with support. Pure. */
import type { MessageCommand, TicketCommand, TicketTopic } from './command';
import type { FreshnessMap } from './freshness';
import type { Instant } from './instant';
import type { LineId } from './line';
import { omit } from './util/omit';
import { isOpen, type OutboxEntry } from './outbox';
import { byId, keyed } from './row-keys';

/** One message as the operator has it. */
export interface ChatMessage {
	line: LineId;
	id: string;
	from: 'subscriber' | 'support';
	text: string;
	/** By the operator's clock. */
	at: Instant;
	/** Of the command it came by; of an answer, whatever the operator says. */
	key?: string;
	/** Who answers. */
	author?: string;
}

/** Support state of this device alone: drafts and how far answers have been read. Never sent. */
export interface SupportDrafts {
	line: LineId;
	/** Being written. */
	draft: string;
	/** A request that is being written. */
	request?: TicketDraft;
	/** When the newest answer seen was given, by the operator's clock. */
	readTo: Instant;
	/** The same for the news of each request, by its number. */
	seenRequests?: Readonly<Record<string, Instant>>;
}

export interface TicketDraft {
	topic?: TicketTopic;
	text: string;
}

/** The drafts with the text of a cancelled command put back, before what has been typed since. */
export function withCancelledText(drafts: SupportDrafts, command: MessageCommand | TicketCommand): SupportDrafts {
	const { kind, text } = command;
	if (kind === 'message') return { ...drafts, draft: beforeDraft(text, drafts.draft) };
	const { topic, text: written } = { topic: command.topic, text: '', ...drafts.request };
	return { ...drafts, request: { topic, text: beforeDraft(text, written) } };
}

export function beforeDraft(text: string, draft: string): string {
	return draft.trim() === '' ? text : `${text}\n\n${draft}`;
}

/** A bubble on the screen. */
export interface ChatItem {
	/** The same before and after it has arrived. */
	key: string;
	from: ChatMessage['from'];
	text: string;
	at: Instant;
	author?: string;
	/** What has become of an own message that the operator does not list yet. */
	entry?: OutboxEntry;
}

export interface ChatRows {
	messages: readonly ChatMessage[];
	drafts: SupportDrafts | undefined;
	outbox: readonly OutboxEntry[];
	freshness: FreshnessMap;
}

export interface ChatData {
	items: ChatItem[];
	draft: string;
	unread: number;
	freshness: FreshnessMap;
}

/**
 * Server rows in their order, then what is under way in the order it was written. Each message
 * stands there once.
 */
export function projectChat({ messages, drafts, outbox, freshness }: ChatRows): ChatData {
	// The key of an answer is whatever the operator says.
	const own = messages.map((one) => (one.from === 'support' ? omit(one, 'key') : one)).sort(byTime);
	const arrived = keyed<ChatMessage>(own).map(({ key, row: { from, text, at, author } }): ChatItem => {
		const item = { key, from, text, at };
		return author === undefined ? item : { ...item, author };
	});
	const known = new Set(arrived.map(({ key }) => key));
	const awaiting = freshness.messages.awaiting ?? [];
	const underWay = outbox.flatMap((entry): ChatItem[] => {
		const { key, command, state, confirmedAt: at } = entry;
		if (command.kind !== 'message' || known.has(key)) return [];
		// What is done and not awaited any more was told of, and the operator lists it no longer.
		if (!isOpen(entry) && !(state === 'done' && awaiting.includes(key))) return [];
		return [{ key, from: 'subscriber', text: command.text, at, entry }];
	});
	return {
		items: [...arrived, ...underWay],
		draft: drafts?.draft ?? '',
		unread: countUnread(messages, drafts),
		freshness
	};
}

/** Answers newer than the newest seen. */
export function countUnread(messages: readonly ChatMessage[], drafts: SupportDrafts | undefined): number {
	const readTo = drafts?.readTo ?? 0;
	return messages.filter(({ from, at }) => from === 'support' && at > readTo).length;
}

/** Answers that make a habit. */
const ENOUGH_ANSWERS = 3;

/**
 * How long support took as a rule, in milliseconds: half of its answers came sooner, counted from
 * the first message they are to. `undefined`: too few to tell.
 */
export function usualWait(items: readonly Pick<ChatItem, 'from' | 'at' | 'entry'>[]): number | undefined {
	const waits: number[] = [];
	let asked: Instant | undefined;
	for (const { from, at, entry } of items) {
		if (from === 'subscriber') asked ??= entry === undefined ? at : undefined;
		else if (asked !== undefined) {
			waits.push(at - asked);
			asked = undefined;
		}
	}
	return waits.length < ENOUGH_ANSWERS ? undefined : waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)];
}

function byTime(a: ChatMessage, b: ChatMessage): number {
	return a.at - b.at || byId(a, b);
}
