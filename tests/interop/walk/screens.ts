import { SCREENS as ALL } from '$lib/features/shared/screen-list';

/** Every screen there is. Sign-in is walked on the way in. */
export const SCREENS: readonly string[] = ALL.map(({ href }) => href)
	.filter((href) => href !== '/sign-in')
	.sort();
