import type { Instant } from '../../src/lib/domain/instant';

export type Json = Record<string, unknown>;

/** A request for a TM Forum resource on its way to the operator. Habits change it in place. */
export interface Asked {
	readonly method: string;
	/** `payment`, `usage`…: the first segment after the version. */
	readonly resource: string;
	/** Where the resource is: `/tmf-api/payment/v4/payment`. */
	readonly path: string;
	id: string | undefined;
	/** Filters, `sort` and `fields`; `offset` and `limit` stand beside it. */
	query: URLSearchParams;
	offset: number;
	limit: number | undefined;
	/** Records that stand before the operator's own in this list. */
	older: readonly Json[];
	/** By the operator's clock. */
	readonly now: Instant;
}

/** An answer on its way back; changed in place too. */
export interface Said {
	status: number;
	headers: Headers;
	/** Parsed JSON; `undefined` is no body at all. */
	body: unknown;
	/** What stands in `ETag`, and is a 304 for a client that has it; nothing when absent. */
	tag: string | undefined;
}

export const KINDS = [
	'paging',
	'queries',
	'keys',
	'acknowledgement',
	'words',
	'amounts',
	'times',
	'shapes',
	'ids',
	'transport',
	'errors',
	'session'
] as const;

type HabitKind = (typeof KINDS)[number];

/**
 * How the operator can tell a repeated command: by the header, or because the app looks it up. A
 * habit may break either.
 */
export type Recognition = 'header' | 'lookup';

/**
 * Something a server does in its own way. Whatever hooks it has are called with those of all the
 * other habits that are on, hook by hook, in the order of the registry; so habits combine.
 */
export interface Habit {
	name: string;
	/** What such a server does, in one sentence; the control page shows it. */
	does: string;
	/** Ways of recognising a repeated command that do not work here. */
	breaks?: readonly Recognition[];
	/** Answers in the operator's place. */
	instead?(asked: Asked): Said | undefined;
	/** The only language it has, whatever is asked for. */
	speaks?: string;
	/** What the operator makes of the request. */
	ask?(asked: Asked): void;
	/** What the client wrote, in the path and in the body, as the operator knows it. */
	hear?(text: string): string;
	/** Whether the operator does not show this record, as it keeps it itself. */
	hides?(record: Json, asked: Asked): boolean;
	/** The records of a list. */
	list?(records: Json[], asked: Asked): Json[];
	/** One record of a good answer. */
	record?(record: Json, asked: Asked): unknown;
	/** The whole answer, good or bad. */
	say?(said: Said, asked: Asked): void;
	/** The body as it is written. */
	write?(text: string, asked: Asked): string;
}

export interface RegisteredHabit extends Habit {
	kind: HabitKind;
}

export const said = (status: number, body?: unknown): Said => ({
	status,
	headers: new Headers(),
	body,
	tag: undefined
});

/** Resources that commands are made of, and the attribute in which each keeps the command's key. */
export const KEY_FIELDS: Readonly<Record<string, string>> = {
	payment: 'correlatorId',
	topupBalance: 'reason',
	transferBalance: 'reason',
	productOrder: 'externalId',
	partyInteraction: 'reason',
	troubleTicket: 'externalId',
	redemptions: 'externalId'
};

export const isList = ({ method, id }: Asked): boolean => method === 'GET' && id === undefined;
