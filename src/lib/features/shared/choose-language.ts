import type { Locale } from '$lib/i18n/locale';
import { chooseLocale } from '$lib/i18n/page-locale';
import type { AppContext } from './app-context';

/**
 * The worker, which speaks with no page at hand, learns of it too; without a device to keep it the
 * page changes all the same.
 */
export async function chooseLanguage({ actions }: AppContext, locale: Locale): Promise<void> {
	await actions.saveSetting('language', locale).catch(() => undefined);
	chooseLocale(locale);
}
