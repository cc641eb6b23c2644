import type { LineId } from '$lib/domain/line';
import { untrack } from 'svelte';
import type { AppContext } from '../app-context';

/**
 * Takes up what the address of the page says as soon as a line is viewed, each address once: when a
 * sheet has closed, the page has the one it was opened with again. Call while a component is being
 * set up.
 */
export function onAddress(
	app: Pick<AppContext, 'viewed'>,
	address: () => URLSearchParams | undefined,
	take: (address: URLSearchParams, line: LineId) => void
): void {
	let taken = '';
	$effect(() => {
		const line = app.viewed?.id;
		const now = address();
		const text = String(now ?? '');
		if (line === undefined || now === undefined || text === '' || text === taken) return;
		taken = text;
		untrack(() => take(now, line));
	});
}
