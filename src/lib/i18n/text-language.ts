/** Which of several languages a text is in, as far as its letters tell. */

const SCRIPTS = { Cyrl: /\p{Script=Cyrillic}/u, Latn: /\p{Script=Latin}/u } as const;
type Script = keyof typeof SCRIPTS;

/** `undefined` for a tag that is none, and for scripts that are not told apart here. */
function scriptOf(language: string): Script | undefined {
	try {
		const { script } = new Intl.Locale(language).maximize();
		return script !== undefined && script in SCRIPTS ? (script as Script) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The first of `languages` that the text is written as; `undefined` when none is, or when it has no
 * letters. One with Cyrillic letters in it is in a language that has them, whatever else stands
 * there: its voices read Latin letters too, those of English read no Cyrillic. Languages of one
 * script are not told apart: the first one counts.
 */
export function textLanguage(text: string, languages: readonly string[]): string | undefined {
	const script = SCRIPTS.Cyrl.test(text) ? 'Cyrl' : SCRIPTS.Latn.test(text) ? 'Latn' : undefined;
	return script && languages.find((language) => scriptOf(language) === script);
}

/** From the first Cyrillic letter to the last before a Latin one. */
const CYRILLIC_RUN = /(\p{Script=Cyrillic}(?:[^\p{Script=Latin}]*\p{Script=Cyrillic})?)/u;

/** A text in pieces: `other` are those that no language in Latin letters has. Nothing is lost. */
export function wordsOfOthers(text: string): { words: string; other: boolean }[] {
	if (!SCRIPTS.Latn.test(text)) return [{ words: text, other: false }];
	return text
		.split(CYRILLIC_RUN)
		.map((words, place) => ({ words, other: place % 2 === 1 }))
		.filter(({ words }) => words !== '');
}
