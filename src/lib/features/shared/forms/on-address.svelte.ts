import { untrack } from 'svelte';
import type { AppContext } from '../app-context';
import { takeAddress } from './left-address';

/**
 * Takes up what a link inside the app has left for the screen, or what the address of the page
 * says, as soon as a line is viewed, each address once: when a sheet has closed, the page has the
 * one it was opened with again. Call while a component is being set up.
 *
 * @param path of the screen
 */
export function onAddress(
	app: Pick<AppContext, 'viewed' | 'unsealed'>,
	path: string,
	address: () => URLSearchParams | undefined,
	take: (address: URLSearchParams) => void
): void {
	let taken = '';
	$effect(() => {
		if (app.viewed === undefined || !app.unsealed) return;
		const now = address();
		if (now === undefined) return;
		const left = takeAddress(path);
		const text = String(now);
		if (left === undefined && (text === '' || text === taken)) return;
		if (left === undefined) taken = text;
		untrack(() => take(left ?? now));
	});
}
