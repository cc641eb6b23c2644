import type { Screen } from './screen';
import { SITEMAP, type Href } from './sitemap';

/** Every screen in the order of the sitemap, each with its address. */
export const SCREENS: readonly (Screen & { href: Href })[] = Object.entries<Screen>(SITEMAP).map(([href, screen]) => ({
	...screen,
	href: href as Href
}));
