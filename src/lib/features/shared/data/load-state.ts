import { NEVER, type Freshness } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import type { Reach } from '../app-context';

/**
 * What a list or a number on screen is:
 * - `known`: there is something to show, however old, and whatever has failed since;
 * - `empty`: the operator was asked and there was nothing; `NoneOf` says it, or its doubt;
 * - `failed`: nothing is known and nothing is coming, so the screen says why;
 * - `loading`: nothing is known yet.
 */
export type LoadState = 'loading' | 'known' | 'empty' | 'failed';

export interface Shown {
	/** Of what it is read from; `undefined` until the device has been read. */
	freshness: Freshness | undefined;
	/** There is something to show. */
	some: boolean;
	reach: Reach;
	/** Somebody waits for an answer that is under way. */
	refreshing?: boolean | undefined;
	/** What the device is read with did not arrive. */
	missing?: boolean | undefined;
}

export function loadState({ freshness, some, reach, refreshing = false, missing = false }: Shown): LoadState {
	if (some) return 'known';
	if (freshness === undefined) return missing ? 'failed' : 'loading';
	if (freshness.checkedAt !== NEVER) return 'empty';
	if (refreshing) return 'loading';
	// Whoever was never asked has failed at nothing: without a way to the operator nobody will be.
	return freshness.failure || reach !== 'ok' ? 'failed' : 'loading';
}

/** The operator has answered at least once. */
export function isKnown(freshness: Freshness | undefined): freshness is Freshness {
	return freshness !== undefined && freshness.checkedAt !== NEVER;
}

/**
 * Asked for after the rows of another had last changed: the two may be compared. Before, one of
 * them is merely older.
 */
export function isAskedSince(of: Freshness, changed: Freshness): boolean {
	return isKnown(of) && of.checkedAt >= changed.fetchedAt;
}

/**
 * When all of it was last confirmed: the oldest. `undefined` when some never was, or of nothing.
 */
export function checkedAt(...of: readonly (Freshness | undefined)[]): Instant | undefined {
	return of.length > 0 && of.every(isKnown) ? Math.min(...of.map((one) => one.checkedAt)) : undefined;
}
