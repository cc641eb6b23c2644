/** What is printed on a card, of which the app keeps four digits and a month. */

/**
 * As on the card: `4242`, `**** 4242`, `427612******4242`, or the whole number, of which nothing
 * else is kept.
 */
const NUMBER = /^(?:\d{0,8}[*x•·.#]+|\d{9,15})?(\d{4})$/i;

/** The last four digits; a JSON number has lost the zeros it began with. */
export function lastFourOf(said: unknown): string | undefined {
	if (typeof said === 'number') return Number.isInteger(said) && said >= 0 && said < 10_000 ? pad(said, 4) : undefined;
	return typeof said === 'string' && said.length <= 60 ? NUMBER.exec(said.replace(/[\s-]/g, ''))?.[1] : undefined;
}

/**
 * Whether a key is the number of this card. Long numbers that end otherwise are keys like any
 * other.
 */
export function isNumberOf(key: string, lastFour: string): boolean {
	const digits = key.replace(/[\s-]/g, '');
	return /^\d{13,19}$/.test(digits) && digits.endsWith(lastFour);
}

/** Whole numbers of cards among words: 13 to 19 digits, in groups or not. */
const WHOLE = /\d(?:[ -]?\d){8,14}[ -]?(\d(?:[ -]?\d){3})(?![ -]?\d)/g;

/** With the numbers of cards cut to what anybody may see. */
export function withoutNumbers(text: string): string {
	return text.replace(WHOLE, (_, last: string) => `•• ${last.replace(/\D/g, '')}`);
}

/**
 * The month printed on the card, `YYYY-MM`: `12/26`, `12/2026`, `2026-12`, `1226`, or a date. Of a
 * date the month counts as it is written: in another zone the first of December is still November.
 */
export function printedMonth(said: unknown): string | undefined {
	const text =
		typeof said === 'number' ? pad(said, 4) : typeof said === 'string' && said.length <= 60 ? said.trim() : '';
	const [, longYear, longMonth] = /^(20\d{2})-(\d{2})(?:-\d{2}(?:[Tt ].*)?)?$/.exec(text) ?? [];
	if (longYear !== undefined && longMonth !== undefined) return month(longYear, longMonth);
	const [, first, second] = /^(\d{1,2})\s?[/.-]\s?(\d{2}|20\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
	if (first === undefined || second === undefined) return undefined;
	// Some write the year first; no month is above 12.
	return month(second, first) ?? (second.length === 2 ? month(first, second) : undefined);
}

function month(year: string, number: string): string | undefined {
	const value = Number(number);
	return value >= 1 && value <= 12 ? `${year.padStart(4, '20')}-${pad(value, 2)}` : undefined;
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0');
}
