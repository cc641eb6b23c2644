/**
 * What opens a sealed copy when its passphrase is forgotten, made to be written down by hand: seven
 * groups of five characters. The last of each checks it, so that a slip is told where it is.
 *
 * 28 characters of 23: some 126 bits.
 */

/**
 * No two that are written alike: 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V; no Q.
 * A prime number of them, so that a check finds every wrong one and every two in the wrong order.
 */
const ALPHABET = '34679ACDEFGHJKMNPRTVWXY';

/** What looks the same in Cyrillic: typed with a Russian keyboard, or read from paper so. */
const CYRILLIC = '\u0410\u0421\u0415\u041d\u041a\u041c\u0420\u0422\u0425\u0423';
const LATIN = 'ACEHKMPTXY';

const RECOVERY_GROUPS = 7;
const DATA = 4;
const GROUP = DATA + 1;

/** `at`: the group that has a slip, from 0. */
export type ReadCode =
	{ ok: true; secret: string } | { ok: false; why: 'length' } | { ok: false; why: 'slip'; at: number };

/** @param bytes random ones, as many as are asked for */
export function newRecoveryCode(bytes: (count: number) => Uint8Array): string {
	const limit = 256 - (256 % ALPHABET.length);
	const symbols: number[] = [];
	while (symbols.length < RECOVERY_GROUPS * DATA)
		for (const byte of bytes(RECOVERY_GROUPS * DATA))
			// What is over would make some of them more likely than others.
			if (byte < limit && symbols.length < RECOVERY_GROUPS * DATA) symbols.push(byte % ALPHABET.length);
	return Array.from({ length: RECOVERY_GROUPS }, (_, group) => {
		const data = symbols.slice(group * DATA, (group + 1) * DATA);
		return [...data, checkOf(data, group)].map((one) => ALPHABET[one]).join('');
	}).join('-');
}

/** Each place weighs differently, and so does each group: they can't change places either. */
const checkOf = (data: readonly number[], group: number): number =>
	data.reduce((total, one, at) => total + one * (at + 1), group + 1) % ALPHABET.length;

/** However it was typed: in any case, spaced as one likes, in letters of either alphabet. */
export function readRecoveryCode(typed: string): ReadCode {
	const text = [...typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')]
		.map((one) => LATIN[CYRILLIC.indexOf(one)] ?? one)
		.join('');
	if (text.length !== RECOVERY_GROUPS * GROUP) return { ok: false, why: 'length' };
	let secret = '';
	for (let group = 0; group < RECOVERY_GROUPS; group += 1) {
		const part = text.slice(group * GROUP, (group + 1) * GROUP);
		const symbols = [...part].map((one) => ALPHABET.indexOf(one));
		const data = symbols.slice(0, DATA);
		if (symbols.includes(-1) || checkOf(data, group) !== symbols[DATA]) return { ok: false, why: 'slip', at: group };
		secret += part.slice(0, DATA);
	}
	return { ok: true, secret };
}
