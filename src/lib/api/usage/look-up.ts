import { fold } from '../dialect';

/**
 * Different words that one operator may say; beyond so many they are not words but something else.
 */
const MOST = 1_000;

/**
 * What a word stands for, compared as every word of a dialect is. Fast for a hundred thousand times
 * the same few words.
 */
export function lookUp<Meaning>(words: Iterable<readonly [string, Meaning]>): (said: unknown) => Meaning | undefined {
	const known = new Map<unknown, Meaning | undefined>(words);
	const folded = new Map([...words].map(([word, meaning]) => [fold(word), meaning]));
	return (said) => {
		let meaning = known.get(said);
		if (meaning !== undefined || typeof said !== 'string' || known.has(said)) return meaning;
		meaning = folded.get(fold(said));
		if (known.size < MOST) known.set(said, meaning);
		return meaning;
	};
}
