import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Sheet } from './sheets';

/** The open one becomes another: who leaves that one is where they opened the first. */
export function turnSheet(into: Sheet, href: string): void {
	const { sheet } = page.state;
	const kept = { ...(sheet?.byAddress && { byAddress: true as const }), ...(sheet?.over && { over: sheet.over }) };
	replaceState(href, { ...page.state, sheet: { ...into, ...kept } });
}
