/** Letters of the two layouts on the same keys of a keyboard, QWERTY and ЙЦУКЕН. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const toOther = new Map([
	...[...LATIN].map((key, at) => [key, CYRILLIC[at] ?? key] as const),
	...[...CYRILLIC].map((key, at) => [key, LATIN[at] ?? key] as const)
]);

/**
 * What was meant by who forgot to switch the layout: «jnrk.xbnm» is «отключить». Lower case; other
 * signs stay.
 */
export function otherLayout(typed: string): string {
	return [...typed.toLowerCase()].map((sign) => toOther.get(sign) ?? sign).join('');
}
