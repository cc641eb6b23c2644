/** F95: requests to support, each with a status and a history. Pure. */
import type { SupportDrafts, TicketDraft } from './chat';
import type { TicketTopic } from './command';
import type { FreshnessMap } from './freshness';
import type { Instant } from './instant';
import type { LineId } from './line';
import { isOpen, type OutboxEntry } from './outbox';
import { byId, keyed } from './row-keys';

/** As TMF621 has them; `unknown` is a word this version does not know. */
export type TicketStatus =
	'acknowledged' | 'in-progress' | 'pending' | 'held' | 'resolved' | 'closed' | 'rejected' | 'cancelled' | 'unknown';

/** What has happened to a request: its status has changed, or somebody has written something. */
export interface TicketEvent {
	at: Instant;
	status?: TicketStatus;
	/** Why it has changed, or what was written. */
	text?: string;
	/** Who wrote it. */
	author?: string;
}

/** One request as the operator has it. */
export interface Ticket {
	line: LineId;
	/** The number the person is told. */
	id: string;
	/** Of the command it came by. */
	key?: string;
	topic: TicketTopic;
	text: string;
	status: TicketStatus;
	/** When it came to the operator, by its clock. */
	at: Instant;
	/** When the operator means to have an answer. */
	expectedAt?: Instant;
	/** Oldest first. */
	events: TicketEvent[];
}

/** One request on the screen. */
export interface TicketItem {
	/** The same before and after it has arrived. */
	key: string;
	topic: TicketTopic;
	text: string;
	at: Instant;
	/** As the operator has it. */
	ticket?: Ticket;
	/** Something has happened to it that nobody has seen. */
	unread: boolean;
	/** What has become of one that the operator does not list yet. */
	entry?: OutboxEntry;
}

export interface TicketRows {
	requests: readonly Ticket[];
	drafts: SupportDrafts | undefined;
	outbox: readonly OutboxEntry[];
	freshness: FreshnessMap;
}

export interface TicketsData {
	/** Newest first; what is under way above what has arrived. */
	items: TicketItem[];
	draft: TicketDraft | undefined;
	freshness: FreshnessMap;
}

/** Server rows and what is under way, each request once. */
export function projectTickets({ requests, drafts, outbox, freshness }: TicketRows): TicketsData {
	const arrived = keyed(requests.toSorted(byTime)).map(({ key, row: request }): TicketItem => ({
		key,
		topic: request.topic,
		text: request.text,
		at: request.at,
		ticket: request,
		unread: isUnread(request, drafts)
	}));
	const known = new Set(arrived.map(({ key }) => key));
	const awaiting = freshness.requests.awaiting ?? [];
	const underWay = outbox.flatMap((entry): TicketItem[] => {
		const { key, command, state, confirmedAt: at } = entry;
		if (command.kind !== 'request' || known.has(key)) return [];
		// What is done and not awaited any more was told of, and the operator lists it no longer.
		if (!isOpen(entry) && !(state === 'done' && awaiting.includes(key))) return [];
		return [{ key, topic: command.topic, text: command.text, at, entry, unread: false }];
	});
	return {
		items: [...underWay.toReversed(), ...arrived],
		draft: drafts?.request,
		freshness
	};
}

/** Nothing more is going to happen to it. */
export function isOver({ status }: Ticket): boolean {
	return OVER.includes(status);
}

const OVER: readonly TicketStatus[] = ['resolved', 'closed', 'rejected', 'cancelled'];

/**
 * When something last happened to it, by the operator's clock; that it has been taken in is no
 * news.
 */
export function newsAt({ events }: Ticket): Instant | undefined {
	return events.findLast(({ status }) => status !== 'acknowledged')?.at;
}

export function countUnreadTickets(requests: readonly Ticket[], drafts: SupportDrafts | undefined): number {
	return requests.filter((request) => isUnread(request, drafts)).length;
}

function isUnread(request: Ticket, drafts: SupportDrafts | undefined): boolean {
	const at = newsAt(request);
	return at !== undefined && at > (drafts?.seenRequests?.[request.id] ?? 0);
}

/** Newest first. */
function byTime(a: Ticket, b: Ticket): number {
	return b.at - a.at || byId(b, a);
}
