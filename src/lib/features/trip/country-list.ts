import { countries, countryName } from '$lib/i18n/format/countries';
import type { Locale } from '$lib/i18n/locale';
import { createFinder, type Findable, type Finder } from '../shared/find/finder';

/** Found by its names in both languages, with typos, in either layout. */
export function countryFinder(locale: Locale): Finder<Findable> {
	return createFinder(
		countries().map(({ code, names }) => ({ id: code, title: countryName(code, locale), words: names.join(' ') }))
	);
}

/** As many as fit under the field. */
const KEPT = 5;

/** The countries looked up last, with one more. */
export function withRecent(recent: readonly string[], code: string): string[] {
	return [code, ...recent.filter((one) => one !== code)].slice(0, KEPT);
}
