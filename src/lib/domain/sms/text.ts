import { withoutModem } from './modem';

/** Longer than six SMS in a row; a text beyond that is not an answer of the operator. */
export const LONGEST = 1_000;
/** The same with all that nobody sees in it: cleaning a megabyte would take seconds. */
export const LONGEST_UNCLEAN = 4 * LONGEST;

/** Spaces of every kind but line breaks. */
const SPACES = /[^\S\n\r]/gu;

/** Invisible: soft hyphen, zero-width spaces and joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** What a phone could not show. Between digits it may be of the number, and is left there. */
const CONTROL = /(?![\t\n\v\f\r\u0085])(?:(?<!\d)\p{Cc}|\p{Cc}(?!\d))/gu;

const LINE_ENDS = /\r\n?|[\u2028\u2029\v\f]/gu;

/**
 * A text as it is searched: one sort of space, letters composed, and the Russian `io` as `ie`. Its
 * letters stand where they stand in {@link cleanText}. Digits are left alone: compatibility forms
 * would make a footnote (100 with a small 1) a larger number.
 */
export function searchable(clean: string): string {
	return clean.replaceAll('\u0451', '\u0435').replaceAll('\u0401', '\u0415');
}

/** The text without what nobody sees. */
export function cleanText(text: string): string {
	return withoutModem(text)
		.replace(LINE_ENDS, '\n')
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(CONTROL, '')
		.replace(SPACES, ' ')
		.trim();
}
