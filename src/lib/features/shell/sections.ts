import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

export interface Section {
	href: string;
	label: string;
	icon: IconName;
	/** Paths that belong to the section, besides its own. */
	within: readonly string[];
}

/** Only what exists. */
export function sections(): Section[] {
	return [
		{
			href: '/',
			label: m.shell_nav_balance(),
			icon: 'balance',
			within: ['/top-up', '/queue', '/movements', '/transfer', '/autopay']
		},
		{ href: '/expenses', label: m.shell_nav_expenses(), icon: 'expenses', within: [] },
		{ href: '/services', label: m.shell_nav_services(), icon: 'services', within: [] },
		{ href: '/tariff', label: m.shell_nav_tariff(), icon: 'tariff', within: [] },
		{ href: '/more', label: m.shell_nav_more(), icon: 'more', within: ['/support', '/inbox'] }
	];
}

export function isCurrent({ href, within }: Section, path: string): boolean {
	return [href, ...within].some((own) => path === own || (own !== '/' && path.startsWith(`${own}/`)));
}
