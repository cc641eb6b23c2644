import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HELP_PAGES } from '../../../src/routes/help/[page]/pages';

const ROUTES = join(import.meta.dirname, '../../../src/routes');

/** Every route there is, so that a new screen is walked without being named here. Sign-in is walked on the way in. */
export const SCREENS: readonly string[] = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/${dirname(file)}`.replace(/^\/\.$/, '/'))
	.flatMap((route) => (route.includes('[page]') ? HELP_PAGES.map((page) => route.replace('[page]', page)) : [route]))
	.filter((route) => route !== '/sign-in')
	.sort();
