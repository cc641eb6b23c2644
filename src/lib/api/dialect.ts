/** The usual words of servers, with those of one operator's pack on top. */
import type { Dialect, Words } from '../operator/dialect';
import type { OperatorPack } from '../operator/pack';
import { hearing } from './hearing';

/** How a word is compared: `In Progress`, `in_progress` and `inProgress` are one. */
export function fold(word: string): string {
	return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/**
 * What is longer is no word, and megabytes of it would bring the engine of regular expressions
 * down.
 */
const LONGEST_WORD = 200;

const folded = new WeakMap<object, ReadonlyMap<string, unknown>>();

/**
 * What the operator's word means; `undefined` when nobody knows, or it is no word at all. Numbers
 * are words too: servers have codes.
 */
export function meaning<Meaning extends string>(words: Words<Meaning>, said: unknown): Meaning | undefined {
	const found = meaningIfAny(words, said);
	if (found === undefined && isWord(said)) hearing.unknownWord?.(said);
	return found;
}

const isWord = (said: unknown): said is string | number =>
	(typeof said === 'string' || typeof said === 'number') && String(said).length <= LONGEST_WORD;

/** The same for a word that may belong to another table: a miss is not reported. */
export function meaningIfAny<Meaning extends string>(words: Words<Meaning>, said: unknown): Meaning | undefined {
	if (!isWord(said)) return undefined;
	let table = folded.get(words);
	if (table === undefined) {
		table = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
		folded.set(words, table);
	}
	return table.get(fold(String(said))) as Meaning | undefined;
}

/** Words of a name: at blanks and signs, and where `creditLimit` has a capital. */
const PIECES = /\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+(?!\p{Ll})|\d+/gu;

/**
 * The same of a whole name, which may say more than the word: `Credit limit (postpaid)`. The
 * longest words count.
 */
export function meaningWithin<Meaning extends string>(words: Words<Meaning>, name: string): Meaning | undefined {
	const pieces = name.slice(0, LONGEST_WORD).match(PIECES) ?? [];
	for (let length = pieces.length; length > 0; length -= 1)
		for (let from = 0; from + length <= pieces.length; from += 1) {
			const found = meaningIfAny(words, pieces.slice(from, from + length).join(''));
			if (found !== undefined) return found;
		}
	return undefined;
}

/**
 * One topic as an operator speaks of it: `standard`, with what the pack says otherwise. Tables of
 * words are joined, the pack's word winning; everything else is replaced. Made once for each pack.
 */
export function spoken<Topic extends keyof Dialect>(
	topic: Topic,
	standard: Dialect[Topic]
): (pack: OperatorPack) => Dialect[Topic] {
	return perPack((pack) => joined(standard, pack.dialect?.[topic]));
}

/** Something made of a pack, once. */
export function perPack<Made>(make: (pack: OperatorPack) => Made): (pack: OperatorPack) => Made {
	const made = new WeakMap<OperatorPack, { value: Made }>();
	return (pack) => {
		let kept = made.get(pack);
		if (kept === undefined) {
			kept = { value: make(pack) };
			made.set(pack, kept);
		}
		return kept.value;
	};
}

function joined<Part extends object>(standard: Part, own: Partial<Part> | undefined): Part {
	if (own === undefined) return standard;
	const entries = Object.entries(own).map(([name, value]) => {
		const usual: unknown = (standard as Record<string, unknown>)[name];
		return [name, isTable(usual) && isTable(value) ? { ...foldedTable(usual), ...foldedTable(value) } : value];
	});
	return { ...standard, ...(Object.fromEntries(entries) as Partial<Part>) };
}

function foldedTable(table: object): object {
	return Object.fromEntries(Object.entries(table).map(([word, value]) => [fold(word), value as unknown]));
}

function isTable(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
