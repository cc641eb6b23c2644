/**
 * Once more what was done before: the form opens with it filled in, and nothing is sent until it
 * has been confirmed anew there.
 */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Line } from '$lib/domain/line';
import type { Repeated } from '$lib/domain/repeat';
import { openOrder } from '../open-order';
import { openSheet } from '../sheets';
import { draftRepeat } from './repeat-draft';

export function repeat(what: Repeated, line: Line): void {
	draftRepeat(what, line);
	if (what.kind === 'buy') openOrder({ offering: what.offering, ...(what.forLine && { forLine: what.forLine }) });
	if (what.kind === 'top-up') openSheet({ kind: 'top-up' }, '/top-up');
	if (what.kind === 'transfer') void toTransfer();
}

/** Whoever stands there already is led back to where its form begins. */
async function toTransfer(): Promise<void> {
	if (page.url.pathname !== '/transfer') return goto('/transfer');
	document.querySelector<HTMLElement>('main h1')?.focus();
	return undefined;
}
