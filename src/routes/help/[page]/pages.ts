export const HELP_PAGES = ['contacts', 'glossary', 'off', 'trouble'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];
