/**
 * Texts of the operator, made harmless: what would garble the text around it or could not be stored
 * goes.
 */

/** Control characters, halves of characters, overrides of the writing direction. */
const GARBLING = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

export function harmless(value: string, length: number): string {
	return value.trim().slice(0, length).replace(GARBLING, '');
}

/** Keys of our rows: no control characters, no halves of characters. */
export const ID = /^[^\p{Cc}\p{Cs}]+$/u;
/** Words for programs: codes of refusals. */
export const CODE = /^[A-Za-z0-9_.-]{1,100}$/;
/** Anything longer is not an id, and the database would carry it in every index. */
export const LONGEST_ID = 200;
/** What a screen can bear. */
export const LONGEST_TEXT = 300;
