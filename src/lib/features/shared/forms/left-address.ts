import { tabVault, type TabVault } from '$lib/platform/tab-vault';

/*
 * An address is written to the history of the browser for good. What of it tells of a person, a
 * link inside the app leaves beside it.
 */

type LeftIn = Pick<TabVault, 'get' | 'set' | 'remove'>;

const nameOf = (path: string) => `address ${path}`;

/** @param said as the address would have it: `number=%2B79000000002` */
export function leaveAddress(path: string, said: string, kept: LeftIn = tabVault): void {
	kept.set(nameOf(path), said);
}

/** What was left for the screen of this path, once. */
export function takeAddress(path: string, kept: LeftIn = tabVault): URLSearchParams | undefined {
	const said = kept.get(nameOf(path));
	kept.remove(nameOf(path));
	return typeof said === 'string' ? new URLSearchParams(said) : undefined;
}
