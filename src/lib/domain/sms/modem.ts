/** Answers to codes as modems and scripts hand them on. */

/** `+CUSD: 0,"…",72`: a modem's own line around the answer. */
const CUSD = /^\s*\+CUSD:\s*\d\s*,\s*"([^]*?)"\s*(?:,\s*\d+\s*)?$/;

/** Two digits of every four may not be seen to be hexadecimal: ten letters are. */
const HEX = /^(?:[\da-f]{4}){4,}$/i;

/** What a text in Russian or English consists of: what else comes out was no text. */
const TEXT = /^[\t\n\r -~\u00a0-\u00ff\u0400-\u045f\u2010-\u2122]+$/;

/**
 * The answer itself: out of a modem's line, and out of UCS-2 in hexadecimal digits. Digits that are
 * no text are left as they are: nothing reads a number out of them.
 */
export function withoutModem(text: string): string {
	const answer = CUSD.exec(text)?.[1] ?? text;
	const digits = answer.replace(/\s/g, '');
	if (!HEX.test(digits)) return answer;
	const units = digits.match(/.{4}/g) as string[];
	const decoded = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
	return TEXT.test(decoded) && /\p{L}/u.test(decoded) ? decoded : answer;
}
