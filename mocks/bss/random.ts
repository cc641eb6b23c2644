/**
 * Chance that can be had again: the same seed and label give the same numbers, whatever other
 * labels are asked.
 */
export interface Random {
	/** Whole, both ends included. */
	int(from: number, to: number): number;
	pick<T>(list: readonly [T, ...T[]]): T;
	chance(probability: number): boolean;
}

/** FNV-1a: spreads labels over the 32 bits a seed has. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return value >>> 0;
}

/** mulberry32. */
export function createRandom(seed: number, label: string): Random {
	let state = hash(`${seed}/${label}`);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		int: (from, to) => from + Math.floor(next() * (to - from + 1)),
		pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
		chance: (probability) => next() < probability
	};
}
