import { harmless, ID, LONGEST_ID, LONGEST_TEXT } from '../mappers/texts';

/**
 * Numbers and services come back thousands of times; beyond so many different ones remembering
 * costs more than it saves.
 */
const MOST = 20_000;

export interface TextReader {
	/**
	 * A text of the operator, made harmless; a number as it is written. `undefined` for anything
	 * else and for nothing but spaces.
	 */
	(value: unknown): string | undefined;
	isId(value: unknown): boolean;
}

export function textReader(): TextReader {
	const known = new Map<string, string>();
	const read = (value: unknown): string | undefined => {
		if (typeof value === 'number') return String(value);
		if (typeof value !== 'string') return undefined;
		let text = known.get(value);
		if (text === undefined) {
			text = harmless(value, LONGEST_TEXT);
			if (known.size >= MOST) known.clear();
			known.set(value, text);
		}
		return text === '' ? undefined : text;
	};
	return Object.assign(read, {
		isId: (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value)
	});
}
