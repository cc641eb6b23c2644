import type { LocalText } from '$lib/operator/pack';
import type { Locale } from './paraglide/runtime.js';

export type { Locale };

/** Languages of the interface, each under its own name. */
export const LANGUAGES: readonly { locale: Locale; name: string }[] = [
	{ locale: 'ru', name: 'Русский' },
	{ locale: 'en', name: 'English' }
];

/** British English: the day before the month and a 24-hour clock, as people here read dates. */
const TAGS: Record<Locale, string> = { ru: 'ru-RU', en: 'en-GB' };

/** BCP 47 tag for `Intl`. */
export const intlTag = (locale: Locale): string => TAGS[locale];

/** Operator's own words in the language of the interface. */
export const localText = (text: LocalText, locale: Locale): string => text[locale];
