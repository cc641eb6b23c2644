/**
 * Screens that need neither a sign-in nor the device's data: what helps without the internet. Read
 * with the shell.
 */
export const FREE_SCREENS = ['/codes', '/help', '/lost-phone', '/paste'] as const;

/** Those and what stands under them. @param path without query and hash */
export function isFree(path: string): boolean {
	return FREE_SCREENS.some((href) => path === href || path.startsWith(`${href}/`));
}
