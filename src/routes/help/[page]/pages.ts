export const HELP_PAGES = ['contacts', 'glossary', 'off', 'trouble'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** Whatever may stand in an address: `constructor` is a name that every object knows, and no page. */
export function isHelpPage(name: string | undefined): name is HelpPage {
	return HELP_PAGES.some((page) => page === name);
}
