import { foldText } from '../util/fold-text';

/** Dates, times and numbers of documents: they differ in every debit of one service. */
const PASSING = /\d{1,2}[.:/]\d{2}(?:[.:/]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{7,}/g;

/** What one service is called in every debit of it. */
export function nameKey(text: string): string {
	return foldText(text)
		.replace(PASSING, ' ')
		.replace(/[\s#]+/g, ' ')
		.trim();
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether the words of a debit name a service: they are its name, end with it or quote it. What
 * only begins alike is another one: «Погода» and «Погода на час».
 */
export function isNamed(key: string, name: string): boolean {
	const whole = nameKey(name);
	if (whole === '') return false;
	if (key === whole) return true;
	if (key.includes(`«${whole}»`) || key.includes(`"${whole}"`)) return true;
	return key.endsWith(whole) && !LETTER.test(key.charAt(key.length - whole.length - 1));
}
