/**
 * Formatters of the platform, each made once: making one takes many times longer than using it, and
 * a list asks for hundreds of words.
 */
import { intlTag, type Locale } from '../locale';

const numbers = new Map<string, Intl.NumberFormat>();
const times = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
	return once(numbers, locale, options, () => new Intl.NumberFormat(intlTag(locale), options));
}

export function timeFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return once(times, locale, options, () => new Intl.DateTimeFormat(intlTag(locale), options));
}

function once<T>(made: Map<string, T>, locale: Locale, options: object, make: () => T): T {
	const key = locale + JSON.stringify(options);
	let format = made.get(key);
	if (format === undefined) made.set(key, (format = make()));
	return format;
}
