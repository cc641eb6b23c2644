import { SCREENS } from '$lib/features/shared/screen-list';
import type { Href } from '$lib/features/shared/sitemap';

const UNDER = '/help/';

export type HelpPage = Href extends infer Each ? (Each extends `${typeof UNDER}${infer Page}` ? Page : never) : never;

export const HELP_PAGES: readonly string[] = SCREENS.flatMap(({ href }) =>
	href.startsWith(UNDER) ? [href.slice(UNDER.length)] : []
);
