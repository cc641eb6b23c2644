import type { UsageGroup } from '$lib/domain/usage/group-sums';

export const CALLER_ORDERS = ['in', 'time', 'cost'] as const;

export type CallerOrder = (typeof CALLER_ORDERS)[number];

export interface Caller {
	/** As the operator writes it; empty for hidden numbers. */
	party: string;
	incoming: number;
	outgoing: number;
	seconds: number;
	/** Whole minor units. */
	cost: number;
}

/**
 * Of a report of calls by number. Whoever is equal in the chosen order stands by the number of
 * calls, then by number.
 */
export function callersOf(groups: readonly UsageGroup[], order: CallerOrder): Caller[] {
	const value = VALUES[order];
	return groups
		.map(({ key, totals, byDirection }) => ({
			party: key,
			incoming: byDirection.in?.count ?? 0,
			outgoing: totals.count - (byDirection.in?.count ?? 0),
			seconds: totals.seconds,
			cost: totals.cost
		}))
		.sort((a, b) => value(b) - value(a) || calls(b) - calls(a) || (a.party < b.party ? -1 : 1));
}

const VALUES: Record<CallerOrder, (caller: Caller) => number> = {
	in: ({ incoming }) => incoming,
	time: ({ seconds }) => seconds,
	cost: ({ cost }) => cost
};

function calls({ incoming, outgoing }: Caller): number {
	return incoming + outgoing;
}
