/** Letters of one alphabet that stand in for those of another. */

/** Latin letters and digits within a Russian word, by the letter they stand in for. */
export const RUSSIAN: Readonly<Record<string, string>> = {
	a: '\u0430',
	b: '\u0432',
	c: '\u0441',
	e: '\u0435',
	h: '\u043d',
	k: '\u043a',
	m: '\u043c',
	o: '\u043e',
	p: '\u0440',
	t: '\u0442',
	x: '\u0445',
	y: '\u0443',
	'0': '\u043e',
	'3': '\u0437',
	'4': '\u0447'
};

const MIXED = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;

/** Capitals drawn alike in both. So many of them are no abbreviation, but a Russian word. */
const DRAWN = /^[ABCEHKMOPTXY]{5,}$/;
/** Beside one that is written so, short ones are too. */
const DRAWN_TOO = /^[ABCEHKMOPTXY]{2,}$/;

/**
 * Words that mix alphabets, or are drawn in Latin capitals, in Russian letters. Every letter stands
 * where it stood; a word that reads as no Russian one is left as it is.
 */
export function inRussian(text: string): string {
	const words = text.match(/\p{L}{2,}/gu) ?? [];
	if (!words.some((word) => MIXED.test(word) || DRAWN.test(word))) return text;
	return text.replace(/\p{L}{2,}/gu, (word, at: number) => {
		// A short one after a number is a unit, such as MB.
		const isDrawn = DRAWN.test(word) || (DRAWN_TOO.test(word) && !/\d\s?$/.test(text.slice(0, at)));
		if (!MIXED.test(word) && !isDrawn) return word;
		const letters = [...word].map((letter) => (/[a-z]/i.test(letter) ? RUSSIAN[letter.toLowerCase()] : letter));
		return letters.every((letter) => letter !== undefined) ? letters.join('') : word;
	});
}
