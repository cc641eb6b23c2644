/**
 * What the person calls a number: «мама», «работа». Of this device alone: no command, no request
 * and no server knows of it.
 */
import type { LineId } from './line';
import { INVISIBLE } from './typed';
import { foldText } from './util/fold-text';

export interface NumberNote {
	line: LineId;
	/** The other number, or the name of a sender, as the operator writes it. */
	id: string;
	text: string;
}

/** By number. */
export type NumberNotes = ReadonlyMap<string, string>;

/** In characters as people count them: it stands in a row beside a sum. */
export const LONGEST_NOTE = 40;

/** What is kept of what was typed: one line, without what can't be seen. Empty: no note. */
export function noteOf(typed: string): string {
	return typed
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(INVISIBLE, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** By how many characters it is too long; 0 when it is not. */
export function noteExcess(typed: string): number {
	return Math.max(0, [...noteOf(typed)].length - LONGEST_NOTE);
}

/** Numbers whose notes have what was typed in them. */
export function numbersNoted(notes: NumberNotes, typed: string): string[] {
	const text = foldText(typed);
	if (text === '') return [];
	return [...notes].filter(([, note]) => foldText(note).includes(text)).map(([number]) => number);
}
