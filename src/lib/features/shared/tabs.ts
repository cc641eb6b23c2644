import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

interface TabFace {
	icon: IconName;
	title: () => string;
}

/**
 * The five sections of the bar, by address. Loaded with the shell, so nothing else of the sitemap
 * stands here.
 */
export const TABS = {
	'/': { icon: 'balance', title: m.shell_nav_balance },
	'/expenses': { icon: 'expenses', title: m.shell_nav_expenses },
	'/services': { icon: 'services', title: m.shell_nav_services },
	'/tariff': { icon: 'tariff', title: m.shell_nav_tariff },
	'/more': { icon: 'more', title: m.shell_nav_more }
} satisfies Record<`/${string}`, TabFace>;

export type Tab = keyof typeof TABS;

/** In the order of the bar. */
export const TAB_HREFS = Object.keys(TABS) as Tab[];

/**
 * The section whose own address a path stands under. Of every other screen the sitemap tells
 * (`screens.ts`).
 */
export function ownTab(path: string): Tab | undefined {
	return TAB_HREFS.find((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
}
