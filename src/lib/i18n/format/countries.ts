/** Countries as the device names them, in both languages of the interface. */
import { COUNTRY_CODES } from '$lib/domain/trip/country-codes';
import type { Country } from '$lib/domain/trip/zone';
import { intlTag, LANGUAGES, type Locale } from '../locale';

const STYLES = ['long', 'short'] as const;

function namer(locale: Locale, style: (typeof STYLES)[number]): (code: string) => string {
	const names = new Intl.DisplayNames(intlTag(locale), { type: 'region', style });
	return (code) => names.of(code) ?? code;
}

/** «Турция». */
export function countryName(code: string, locale: Locale): string {
	return namer(locale, 'long')(code);
}

/** Every country, under all the names the device has for it. */
export function countries(): Country[] {
	const namers = LANGUAGES.flatMap(({ locale }) => STYLES.map((style) => namer(locale, style)));
	return COUNTRY_CODES.map((code) => ({ code, names: [...new Set(namers.map((nameOf) => nameOf(code)))] }));
}
