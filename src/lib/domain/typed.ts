/** What keyboards and clipboards put into a field. */

/** Soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Digits of every script as `0`–`9`: full-width ones, those of Arabic or Indian keyboards. Nothing
 * else is touched.
 */
export function asciiDigits(text: string): string {
	return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/**
 * Unicode keeps the ten digits of a script side by side, so those before it in the row tell its
 * value.
 */
function valueOf(digit: string): number {
	const code = digit.codePointAt(0) as number;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
	return before % 10;
}

/** `10,000` is ten thousand to one person and ten to another. */
export function hasTwoReadings(number: string): boolean {
	return /^[1-9]\d{0,2}[.,]\d{3}$/.test(number);
}
