/**
 * F97: finds by what people call things, whatever the layout, the case and small slips of the
 * finger.
 */
import { foldText } from '$lib/domain/util/fold-text';
import { otherLayout } from '$lib/i18n/keyboard';
import MiniSearch from 'minisearch';

export interface Findable {
	id: string;
	title: string;
	/** Other names of it, and whatever else it is looked for by. */
	words: string;
	/** Above others that fit as well: 1 when absent. */
	weight?: number;
}

export interface Finder<Entry extends Findable> {
	/** Best first; what does not fit every word is left out. */
	find(typed: string): Entry[];
	/** For when nothing fits whole: what fits most of the words, whatever their endings. */
	near(typed: string): Entry[];
}

/** Shorter words are taken as they are typed: one slip makes another word of them. */
const LONG_ENOUGH_FOR_A_SLIP = 4;
/** Of the letters of a word. */
const SLIPS = 0.25;

/** A word without its ending, at least this much of it. */
const STEM = 0.6;
const SHORTEST_STEM = 3;

/** `fillers`: words that say nothing of what is looked for, where others do. */
export function createFinder<Entry extends Findable>(entries: readonly Entry[], fillers = ''): Finder<Entry> {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const filling = new Set(wordsOf(fillers));
	const index = new MiniSearch<Findable>({
		fields: ['title', 'words'],
		// Codes are one word: «*111*23#».
		tokenize: wordsOf,
		processTerm: (term) => term,
		searchOptions: {
			combineWith: 'AND',
			prefix: true,
			fuzzy: (term) => (term.length >= LONG_ENOUGH_FOR_A_SLIP && /\p{L}/u.test(term) ? SLIPS : false),
			boost: { title: 3 },
			boostDocument: (id) => byId.get(String(id))?.weight ?? 1
		}
	});
	index.addAll(entries.map(({ id, title, words }) => ({ id, title, words })));

	const tellingWords = (typed: string): string[] => wordsOf(typed).filter((word) => !filling.has(word));

	function search(typed: string): string[] {
		return index.search(tellingWords(typed).join(' ') || typed).map(({ id }) => String(id));
	}

	function searchStems(typed: string): { id: string; fits: number }[] {
		const stems = tellingWords(typed).flatMap((word) => stemOf(word) ?? []);
		return index
			.search(stems.join(' '), { combineWith: 'OR', fuzzy: false })
			.map(({ id, queryTerms }) => ({ id: String(id), fits: new Set(queryTerms).size }));
	}

	const entriesOf = (ids: Iterable<string>): Entry[] => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);

	return {
		// The other layout is a guess: what fits as it was typed comes first.
		find: (typed) => entriesOf([...search(typed), ...search(otherLayout(foldText(typed)))]),
		near: (typed) => {
			const found = [...searchStems(typed), ...searchStems(otherLayout(foldText(typed)))];
			const most = Math.max(...found.map(({ fits }) => fits));
			return entriesOf(found.flatMap(({ id, fits }) => (fits === most ? [id] : [])));
		}
	};
}

function wordsOf(text: string): string[] {
	return foldText(text)
		.split(/[^\p{L}\p{N}*#]+/u)
		.filter(Boolean);
}

/** `undefined` for what is too short to tell anything, such as most prepositions. */
function stemOf(word: string): string | undefined {
	if (!/\p{L}/u.test(word)) return word;
	return word.length < SHORTEST_STEM
		? undefined
		: word.slice(0, Math.max(SHORTEST_STEM, Math.ceil(word.length * STEM)));
}
