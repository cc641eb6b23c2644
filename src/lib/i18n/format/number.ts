import { intlTag, type Locale } from '../locale';

const made = new Map<Locale, Intl.NumberFormat>();

/** «12 400»: digits in threes, also of four, so that numbers under one another read alike. */
export function formatNumber(value: number, locale: Locale): string {
	let format = made.get(locale);
	if (format === undefined)
		made.set(locale, (format = new Intl.NumberFormat(intlTag(locale), { useGrouping: 'always' })));
	return format.format(value);
}
