/** The language of this page. The worker has no page, and is told it with every word. */
import { inStorage } from '$lib/platform/site-storage';
import { baseLocale, isLocale, overwriteGetLocale, type Locale } from './paraglide/runtime.js';

/** Where the one chosen by hand is remembered; `app.html` reads it too. */
const CHOSEN = 'PARAGLIDE_LOCALE';

/** The one chosen on this device, else the first of the browser's that there is. */
function pageLocale(): Locale {
	const chosen = inStorage(
		() => localStorage,
		(store) => store.getItem(CHOSEN)
	);
	const tags = [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2));
	return tags.find(isLocale) ?? baseLocale;
}

/**
 * Every message speaks it from now on. Paraglide's own way reads the storage anew for every
 * message, and throws where that is forbidden.
 */
export function speakPageLocale(): Locale {
	const locale = pageLocale();
	overwriteGetLocale(() => locale);
	return locale;
}

/** Remembers the language on this device and opens the page anew in it. */
export function chooseLocale(locale: Locale): void {
	inStorage(
		() => localStorage,
		(store) => store.setItem(CHOSEN, locale)
	);
	location.reload();
}
