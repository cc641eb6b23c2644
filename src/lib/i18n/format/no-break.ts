/**
 * What is read in one go stays on one line: phone numbers, days with their months, spans, amounts
 * with their units.
 */
const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/**
 * «19 ноября», «16–22 ноября», «3 дн.», «+7 900 000-00-01», each unbroken; of «28 декабря –
 * 3 января» the dash stays with the first day. Of words of the operator too; never of what is
 * compared or sent.
 */
export function noBreak(text: string): string {
	return text
		.replace(/(?<=\d) (?=[\p{L}\d])|(?<=\p{L}) (?=\d{4}(?!\d))|[ \u2009](?=–[ \u2009])/gu, NO_BREAK_SPACE)
		.replace(/–\u2009/g, '– ')
		.replace(/(?<=[\p{L}\d])–(?=[\p{L}\d])/gu, `${WORD_JOINER}–${WORD_JOINER}`);
}
