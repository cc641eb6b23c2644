/** What the operator writes to its subscriber. Pure. */
import type { Freshness } from './freshness';
import type { Instant } from './instant';
import type { LineId } from './line';
import { byId } from './row-keys';

export interface Letter {
	line: LineId;
	id: string;
	at: Instant;
	/** In plain words, as everything in it: never markup. */
	text: string;
	subject?: string;
	sender?: string;
}

/**
 * That a letter has been opened. Told to nobody: the state of a `communicationMessage` is that of
 * its delivery, and the standard has no other.
 */
export interface OpenedLetter {
	line: LineId;
	id: string;
}

export interface InboxItem extends Letter {
	unread: boolean;
}

export interface InboxRows {
	letters: readonly Letter[];
	opened: readonly OpenedLetter[];
	freshness: Freshness;
}

export interface InboxData {
	/** Newest first. */
	items: InboxItem[];
	freshness: Freshness;
}

export function projectInbox({ letters, opened, freshness }: InboxRows): InboxData {
	const read = idsOf(opened);
	return { items: letters.map((letter) => ({ ...letter, unread: !read.has(letter.id) })).sort(byTime), freshness };
}

export function countUnreadLetters(letters: readonly Letter[], opened: readonly OpenedLetter[]): number {
	const read = idsOf(opened);
	return letters.filter(({ id }) => !read.has(id)).length;
}

const idsOf = (opened: readonly OpenedLetter[]) => new Set(opened.map(({ id }) => id));

/** Newest first. */
function byTime(a: Letter, b: Letter): number {
	return b.at - a.at || byId(b, a);
}
