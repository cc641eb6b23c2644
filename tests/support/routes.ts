import { SCREENS } from '$lib/features/shared/screen-list';

/** The one before anybody is signed in, and the sheet over the home screen. */
const APART: readonly string[] = ['/sign-in', '/top-up'];

/**
 * Every screen of somebody who is signed in, but for sheets; a form that only a query tells from
 * its list too.
 */
export const ROUTES: readonly string[] = [
	...SCREENS.map(({ href }) => href).filter((href) => !APART.includes(href)),
	'/support/requests?new'
];
