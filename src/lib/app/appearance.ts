/**
 * How the page looks: the operator's accent, the theme, the text size, the language of the
 * document.
 */
import type { Settings } from '$lib/domain/settings';
import type { Locale } from '$lib/i18n/locale';
import type { OperatorPack } from '$lib/operator/pack';
import { inStorage } from '$lib/platform/site-storage';

/**
 * Copy of two settings that must be known before the first paint, when the database has not
 * answered yet.
 */
const MIRROR = 'appearance';

type Appearance = Pick<Settings, 'theme' | 'largeText'>;

/** Through CSSOM: the content policy allows no style attributes in what the server sends. */
export function showAccent({ accent }: OperatorPack, root: HTMLElement): void {
	root.style.setProperty('--pack-accent-light', accent.light);
	root.style.setProperty('--pack-on-accent-light', accent.onLight);
	root.style.setProperty('--pack-accent-dark', accent.dark);
	root.style.setProperty('--pack-on-accent-dark', accent.onDark);
}

export function showLanguage(locale: Locale, root: HTMLElement): void {
	root.lang = locale;
}

export function showAppearance({ theme, largeText }: Appearance, page: Document): void {
	const root = page.documentElement;
	if (theme === 'system') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	if (largeText) root.dataset['text'] = 'large';
	else delete root.dataset['text'];
	showThemeColor(page);
}

/**
 * The browser's own bars take the colour of the ground, whichever theme is on. Call again when the
 * device's scheme changes.
 */
export function showThemeColor(page: Document): void {
	const ground = getComputedStyle(page.documentElement).backgroundColor;
	for (const meta of page.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', ground);
}

export function rememberAppearance({ theme, largeText }: Appearance): void {
	inStorage(
		() => localStorage,
		(store) => store.setItem(MIRROR, JSON.stringify({ theme, largeText }))
	);
}

export function rememberedAppearance(): Appearance | undefined {
	return inStorage(
		() => localStorage,
		(store) => {
			const { theme, largeText } = JSON.parse(store.getItem(MIRROR) ?? 'null') as Appearance;
			return { theme, largeText };
		}
	);
}
