/** The worker's side of contacts: reading, comparing, sealing. It keeps what was read last. */
import { changeBook, keepSafe, noteCopied, readShelf, undoBook, type Shelf } from '$lib/db/contacts/book';
import { keepCopyContent } from '$lib/db/contacts/contents';
import { copyIdOf, newSafe, openCopy, sealCopy, type Opener, type Safe } from '$lib/db/contacts/sealed-copy';
import type { BookChange } from '$lib/db/contacts/rows';
import type { AppDatabase } from '$lib/db/database';
import { emailsOf, nameOf, phonesOf, type Card } from '$lib/domain/contacts/card';
import { goneSince, newIn } from '$lib/domain/contacts/compare';
import { textOfBytes } from '$lib/domain/contacts/decode';
import { duplicatesIn } from '$lib/domain/contacts/duplicates';
import { merged } from '$lib/domain/contacts/merge';
import { readCards } from '$lib/domain/contacts/read-cards';
import { newRecoveryCode, readRecoveryCode, type ReadCode } from '$lib/domain/contacts/recovery-code';
import { normalised, writeCards } from '$lib/domain/contacts/write-cards';
import type { LineId } from '$lib/domain/line';
import type { Bytes, Chosen, ContactsDesk, OpenWith, Person, Source } from './desk';

const textOf = (cards: readonly Card[]): Bytes => new TextEncoder().encode(cards.map(normalised).join(''));
const cardsOf = (bytes: Bytes): Card[] => readCards(textOfBytes(bytes)).cards;

/** A list with what is worked out of it once. */
interface Kept {
	line: LineId;
	rev: number;
	shelf: Shelf;
	cards: Card[];
	gone: Card[];
	groups?: number[][];
}

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export function contactsWork(db: AppDatabase): ContactsDesk {
	let kept: Kept | undefined;
	let read: Card[] = [];
	let opened: Card[] = [];
	let prepared: Safe | undefined;
	let sealed: { copy: string; cards: Bytes } | undefined;

	async function load(line: LineId): Promise<Kept> {
		const shelf = await readShelf(db, line);
		const { book, copied } = shelf;
		if (kept?.line === line && kept.rev === book.rev && kept.shelf.copied?.copy === copied?.copy)
			return (kept = { ...kept, shelf });
		const cards = cardsOf(book.cards);
		const before = copied === undefined || isSame(book.cards, copied.cards) ? [] : cardsOf(copied.cards);
		// An empty list has not lost anything: it has not begun.
		const gone = cards.length === 0 ? [] : goneSince(before, cards).map((at) => before[at] as Card);
		return (kept = { line, rev: book.rev, shelf, cards, gone });
	}

	async function listOf(line: LineId, from: Source): Promise<readonly Card[]> {
		if (from === 'read') return read;
		if (from === 'opened') return opened;
		const { cards, gone } = await load(line);
		return from === 'book' ? cards : gone;
	}

	/** The list as it is to be, and how that is taken back. */
	async function change(line: LineId, rev: number, cards: Card[], what: BookChange): Promise<boolean> {
		const { cards: before } = await load(line);
		const undo = { what, out: newIn(cards, before).map(normalised), in: newIn(before, cards).map(normalised) };
		return changeBook(db, line, rev, { cards: textOf(cards), undo });
	}

	async function safeOf(line: LineId): Promise<{ safe: Safe; cards: Bytes }> {
		const { safe, book } = await readShelf(db, line);
		if (safe === undefined) throw new Error('No safe to seal with');
		return { safe, cards: book.cards };
	}

	async function sealNow(line: LineId): Promise<{ copy: string; bytes: Bytes }> {
		const { safe, cards } = await safeOf(line);
		const bytes = await sealCopy(safe, cards);
		const copy = await copyIdOf(bytes);
		sealed = { copy, cards };
		return { copy, bytes };
	}

	return {
		async overview(line) {
			const now = await load(line);
			const { book, copied, safe } = now.shelf;
			now.groups ??= duplicatesIn(now.cards);
			return {
				count: now.cards.length,
				hasSafe: safe !== undefined,
				duplicates: now.groups.length,
				...(copied && {
					copied: {
						copy: copied.copy,
						at: copied.at,
						isSame: isSame(book.cards, copied.cards),
						gone: now.gone.length
					}
				}),
				...(book.last && { undo: book.last })
			};
		},
		async people(line, from, query, count) {
			const found = (await listOf(line, from)).map(toPerson).filter(matches(query));
			const sorted = found.toSorted((a, b) => collator.compare(a.name, b.name));
			return { total: sorted.length, people: sorted.slice(0, count) };
		},
		async read(line, given) {
			const text = typeof given === 'string' ? { text: given, isBytes: false } : textOfBytes(given);
			const { cards, lacks } = readCards(text);
			read = cards;
			return { count: cards.length, fresh: newIn((await load(line)).cards, cards).length, lacks };
		},
		async keep(line, how) {
			const { cards, rev } = await load(line);
			const next = how === 'replace' ? newIn([], read) : [...cards, ...newIn(cards, read)];
			return change(line, rev, next, how === 'replace' ? 'replaced' : 'added');
		},
		async duplicates(line) {
			const now = await load(line);
			now.groups ??= duplicatesIn(now.cards);
			const groups = now.groups.slice(0, MOST_GROUPS);
			return {
				rev: now.rev,
				total: now.groups.length,
				groups: groups.map((group) => group.map((at) => toPerson(now.cards[at] as Card, at)))
			};
		},
		async merge(line, rev, ids) {
			const { cards, rev: now } = await load(line);
			if (now !== rev) return false;
			const [first] = ids;
			const one = merged(ids.map((at) => cards[at] as Card));
			const next = cards.flatMap((card, at) => (at === first ? [one] : ids.includes(at) ? [] : [card]));
			return change(line, rev, next, 'merged');
		},
		undo: (line) =>
			undoBook(db, line, (bytes, { out, in: added }) => {
				const gone = new Set(added);
				const left = cardsOf(bytes)
					.map(normalised)
					.filter((text) => !gone.has(text));
				return new TextEncoder().encode([...left, ...out].join(''));
			}),
		async prepareSafe(passphrase) {
			const code = newRecoveryCode(randomBytes);
			const { secret } = readRecoveryCode(code) as Extract<ReadCode, { ok: true }>;
			prepared = await newSafe(passphrase.trim(), secret);
			return code;
		},
		async keepSafe(line) {
			if (prepared !== undefined) await keepSafe(db, line, prepared);
		},
		async seal(line) {
			const { copy, bytes } = await sealNow(line);
			await keepCopyContent(db, line, copy, bytes);
			return { copy, size: bytes.length };
		},
		async sealToFile(line) {
			return (await sealNow(line)).bytes;
		},
		async noteCopied(line, at) {
			if (sealed !== undefined) await noteCopied(db, line, { ...sealed, at });
		},
		async open(line, copy, by) {
			const { safe } = await readShelf(db, line);
			const opener = by ? openerOf(by) : safe && { key: safe.key };
			if (opener === undefined) return { ok: false, why: 'key' };
			if ('why' in opener) return opener;
			const found = await openCopy(copy, opener);
			if (!found.ok) return { ok: false, why: found.why === 'wrong' && !by ? 'key' : found.why };
			opened = cardsOf(found.text);
			// A new device goes on with the same passphrase.
			if (safe === undefined) await keepSafe(db, line, found.safe);
			return { ok: true, count: opened.length };
		},
		async take(line, from, chosen) {
			const { cards, rev } = await load(line);
			const fresh = newIn(cards, of(await listOf(line, from), chosen));
			if (fresh.length === 0) return 0;
			return (await change(line, rev, [...cards, ...fresh], 'added')) ? fresh.length : 0;
		},
		async write(line, from, chosen, version) {
			return writeCards(of(await listOf(line, from), chosen), version);
		}
	};
}

/** More at once nobody looks through. */
const MOST_GROUPS = 20;

const collator = new Intl.Collator(['ru', 'en'], { numeric: true, ignorePunctuation: true });

const isSame = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

const of = (cards: readonly Card[], chosen: Chosen): readonly Card[] =>
	chosen === 'all' ? cards : chosen.flatMap((at) => cards[at] ?? []);

const toPerson = (card: Card, id: number): Person => ({
	id,
	name: nameOf(card),
	phones: phonesOf(card),
	emails: emailsOf(card)
});

/** Every word of it in the name, the addresses or, of digits alone, the numbers. */
function matches(query: string): (person: Person) => boolean {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return () => true;
	const digits = query.replace(/\D/g, '');
	return ({ name, phones, emails }) => {
		const text = [name, ...emails].join(' ').toLowerCase();
		if (words.every((word) => text.includes(word))) return true;
		return digits !== '' && phones.some((phone) => phone.replace(/\D/g, '').includes(digits));
	};
}

function openerOf(by: OpenWith): Opener | { ok: false; why: 'slip'; at?: number } {
	if ('passphrase' in by) return { passphrase: by.passphrase.trim() };
	const read = readRecoveryCode(by.code);
	if (read.ok) return { secret: read.secret };
	return read.why === 'slip' ? { ok: false, why: 'slip', at: read.at } : { ok: false, why: 'slip' };
}
