import type { Freshness } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import type { Reach } from '$lib/features/shared/app-context';

interface Heard {
	maybeOnline: boolean;
	/** Whether a session is active, so that the balance is polled. */
	active: boolean;
	balances: Freshness | undefined;
	/** When anything last came back to this page from the operator; 0: nothing yet. */
	answeredAt: Instant;
}

/**
 * Judged by the balance, the one number every screen stands on: a single resource that fails by
 * itself says so in its own place. Refusals and a lost session are answers of the operator, so they
 * don't count here. Told by the last that is known, not by an old failure: whatever has come back
 * since proves that there is a network, and with the session over no balance will.
 */
export function reachOf({ maybeOnline, active, balances, answeredAt }: Heard): Reach {
	if (!maybeOnline) return 'offline';
	const failure = active ? balances?.failure : undefined;
	if (failure === undefined) return 'ok';
	if (failure.class === 'network' || failure.class === 'timeout')
		return answeredAt >= (balances?.failedAt ?? Infinity) ? 'ok' : 'offline';
	if (failure.class !== 'server') return 'ok';
	// Answered with success, or read and not understood, which has no status.
	return (failure.status ?? 200) < 300 ? 'garbled' : 'unresponsive';
}
