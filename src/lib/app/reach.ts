import type { Freshness } from '$lib/domain/freshness';
import type { Reach } from '$lib/features/app-context';

/**
 * Judged by the balance, the one number every screen stands on: a single resource that fails by itself says so in its own place.
 * Refusals and a lost session are answers of the operator, so they don't count here.
 */
export function reachOf(maybeOnline: boolean, balances: Freshness | undefined): Reach {
	if (!maybeOnline) return 'offline';
	const failure = balances?.failure;
	if (failure === undefined) return 'ok';
	if (failure.class === 'network' || failure.class === 'timeout') return 'offline';
	if (failure.class !== 'server') return 'ok';
	// Answered with success, or read and not understood, which has no status.
	return (failure.status ?? 200) < 300 ? 'garbled' : 'silent';
}
