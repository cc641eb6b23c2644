/** By what two contacts are told to be of the same person. */
import { componentsOf, emailsOf, phonesOf, valuesOf, type Card } from './card';

/** The same however it is written: `+7 900…`, `8 (900)…`; what is no number is left as it is. */
export function phoneKey(number: string): string {
	const digits = number.replace(/\D/g, '');
	if (digits.length < 5) return number.trim();
	// A trunk prefix in the place of the country.
	return /^8\d{10}$/.test(digits) && !number.trim().startsWith('+') ? `7${digits.slice(1)}` : digits.replace(/^00/, '');
}

/** The last digits that are the same with and without a country. */
const LOCAL = 9;

/** Of what may be the same number, also where one of them lacks the country. */
const looseKey = (number: string): string => {
	const key = phoneKey(number);
	return /^\d{10,}$/.test(key) ? key.slice(-LOCAL) : key;
};

export const emailKey = (email: string): string => email.trim().toLowerCase();

/** One letter to most who write it. */
const [YO, YE] = ['\u0451', '\u0435'] as const;

/** Words of its name, in no order: the surname may come first. */
export function nameWords(card: Card): string[] {
	const inParts = componentsOf(card, 'N').slice(0, 3).join(' ');
	const name = inParts.trim() === '' ? (valuesOf(card, 'FN')[0] ?? '') : inParts;
	return [
		...new Set(
			name
				.toLowerCase()
				.replaceAll(YO, YE)
				.match(/[\p{L}\p{N}]+/gu) ?? []
		)
	].toSorted();
}

export interface Identity {
	words: readonly string[];
	phones: readonly string[];
	emails: readonly string[];
}

export const identityOf = (card: Card): Identity => ({
	words: nameWords(card),
	phones: [...new Set(phonesOf(card).map(looseKey))],
	emails: [...new Set(emailsOf(card).map(emailKey))]
});

/** Whether two names may be of one person: the same words, some of them missing, or no name. */
export const namesAgree = (a: Identity, b: Identity): boolean => {
	const [few, many] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
	return few.every((word) => many.includes(word));
};

/** Names alone tell a person once they are a name and a surname. */
const TELLING = 2;

export const isSameName = (a: Identity, b: Identity): boolean =>
	a.words.length >= TELLING && a.words.join(' ') === b.words.join(' ');
