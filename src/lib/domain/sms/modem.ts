/** Answers to codes as modems and scripts hand them on. */

/** `+CUSD: 0,"…",72`: a modem's own line around the answer. */
const CUSD = /\+CUSD:\s*\d\s*,\s*"([^"]*)"(?:\s*,\s*\d+)?/g;

/** UCS-2, four digits a letter: a line of them, or all of the text. */
const HEX_LINE = /^[^\S\n]*[\da-f]{4}(?: ?[\da-f]{4}){3,}[^\S\n]*$/gim;
const HEX = /^(?:[\da-f]{4}){4,}$/i;

/** What a text in Russian or English consists of: what else comes out was no text. */
const TEXT = /^[\t\n\r -~\u00a0-\u00ff\u0400-\u045f\u2010-\u2122]+$/;

/**
 * The answers themselves: out of a modem's lines, and out of hexadecimal digits. Digits that are no
 * text are left as they are: nothing reads a number out of them.
 */
export function withoutModem(text: string): string {
	return decoded(text.replace(CUSD, (_, answer: string) => decoded(answer)).replace(HEX_LINE, (line) => decoded(line)));
}

function decoded(answer: string): string {
	const digits = answer.replace(/\s/g, '');
	if (!HEX.test(digits)) return answer;
	const units = digits.match(/.{4}/g) as string[];
	const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
	return TEXT.test(text) && /\p{L}/u.test(text) ? text : answer;
}
