/** Which of several languages a text is in, as far as its letters tell. */

const SCRIPTS = { Cyrl: /\p{Script=Cyrillic}/gu, Latn: /\p{Script=Latin}/gu } as const;
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
 * The first of `languages` that is written as most of the text is; `undefined` when none is, or
 * when it has no letters. Languages of one script are not told apart: the first one counts.
 */
export function textLanguage(text: string, languages: readonly string[]): string | undefined {
	const count = (script: Script) => text.match(SCRIPTS[script])?.length ?? 0;
	const [cyrillic, latin] = [count('Cyrl'), count('Latn')];
	if (cyrillic + latin === 0) return undefined;
	const script = cyrillic > latin ? 'Cyrl' : 'Latn';
	return languages.find((language) => scriptOf(language) === script);
}
