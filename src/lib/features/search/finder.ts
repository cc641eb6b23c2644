/** F97: finds by what people call things, whatever the layout, the case and small slips of the finger. */
import { plain } from '$lib/domain/plain';
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
	/** Best first; everything that fits nothing is left out. */
	find(typed: string): Entry[];
}

/** Shorter words are taken as they are typed: one slip makes another word of them. */
const LONG_ENOUGH_FOR_A_SLIP = 4;
/** Of the letters of a word. */
const SLIPS = 0.25;

export function createFinder<Entry extends Findable>(entries: readonly Entry[]): Finder<Entry> {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const index = new MiniSearch<Findable>({
		fields: ['title', 'words'],
		// Codes are one word: «*111*23#».
		tokenize: (text) =>
			plain(text)
				.split(/[^\p{L}\p{N}*#]+/u)
				.filter(Boolean),
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

	function search(typed: string): string[] {
		return index.search(typed).map(({ id }) => String(id));
	}

	return {
		find: (typed) => {
			const asTyped = search(typed);
			// The other layout is a guess: what fits as it was typed comes first.
			const ids = new Set([...asTyped, ...search(otherLayout(plain(typed)))]);
			return [...ids].flatMap((id) => byId.get(id) ?? []);
		}
	};
}
