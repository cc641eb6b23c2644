/**
 * The contacts of a line on this device, one row written as a whole. Each change is one
 * transaction, of who is signed in, upon the list that was looked at.
 */
import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import type { BookChange, ContactsPart, Undo } from './rows';
import type { Safe } from './sealed-copy';

type Bytes = Uint8Array<ArrayBuffer>;
type Part<Id extends ContactsPart['id']> = Extract<ContactsPart, { id: Id }>;

/** Of the newest changes only: each holds what it has taken out. */
const MOST_UNDONE = 20;

async function part<Id extends ContactsPart['id']>(
	db: AppDatabase,
	line: LineId,
	id: Id
): Promise<Part<Id> | undefined> {
	return (await db.contacts.get([line, id])) as Part<Id> | undefined;
}

export interface Book {
	/** Of an empty one, 0. */
	rev: number;
	cards: Bytes;
	/** What the last change was, where it can be taken back. */
	last: BookChange | undefined;
}

export interface Shelf {
	book: Book;
	copied: Pick<Part<'copied'>, 'copy' | 'at' | 'cards'> | undefined;
	safe: Safe | undefined;
}

export function readShelf(db: AppDatabase, line: LineId): Promise<Shelf> {
	return withReconnect(db, () =>
		db.transaction('r', db.contacts, async () => {
			const [book, copied, safe] = await Promise.all([
				part(db, line, 'book'),
				part(db, line, 'copied'),
				part(db, line, 'safe')
			]);
			return {
				book: { rev: book?.rev ?? 0, cards: book?.cards ?? new Uint8Array(), last: book?.undo.at(-1)?.what },
				copied,
				safe
			};
		})
	);
}

/**
 * `false`, and nothing is changed: the list is not the one of `rev` any more, or the line is not
 * signed in.
 */
export function changeBook(
	db: AppDatabase,
	line: LineId,
	rev: number,
	{ cards, undo }: { cards: Bytes; undo: Undo }
): Promise<boolean> {
	return whileSignedIn(db, line, false, async () => {
		const before = await part(db, line, 'book');
		if ((before?.rev ?? 0) !== rev) return false;
		const steps = [...(before?.undo ?? []), undo].slice(-MOST_UNDONE);
		await db.contacts.put({ line, id: 'book', rev: rev + 1, cards, undo: steps });
		return true;
	});
}

/** Takes the last change back; `undefined` when there is none. @param apply the list without it */
export function undoBook(
	db: AppDatabase,
	line: LineId,
	apply: (cards: Bytes, undo: Undo) => Bytes
): Promise<BookChange | undefined> {
	return whileSignedIn<BookChange | undefined>(db, line, undefined, async () => {
		const before = await part(db, line, 'book');
		const last = before?.undo.at(-1);
		if (before === undefined || last === undefined) return undefined;
		const cards = apply(before.cards, last);
		await db.contacts.put({ ...before, rev: before.rev + 1, cards, undo: before.undo.slice(0, -1) });
		return last.what;
	});
}

/** Durable when it resolves. `false`: the line is not signed in. */
export function keepSafe(db: AppDatabase, line: LineId, safe: Safe): Promise<boolean> {
	return whileSignedIn(db, line, false, async () => {
		await db.contacts.put({ line, id: 'safe', ...safe });
		return true;
	});
}

export function noteCopied(
	db: AppDatabase,
	line: LineId,
	copied: Pick<Part<'copied'>, 'copy' | 'at' | 'cards'>
): Promise<boolean> {
	return whileSignedIn(db, line, false, async () => {
		await db.contacts.put({ line, id: 'copied', ...copied });
		return true;
	});
}

/** What comes after the sign-out is nobody's. */
function whileSignedIn<T>(db: AppDatabase, line: LineId, otherwise: T, change: () => Promise<T>): Promise<T> {
	return withReconnect(db, () =>
		db.transaction('rw', db.session, db.contacts, async () =>
			(await db.session.get('current'))?.line === line ? change() : otherwise
		)
	);
}
