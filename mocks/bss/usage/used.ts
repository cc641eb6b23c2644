import type { Instant } from '../../../src/lib/domain/instant';
import type { Fee, UsageEvent } from '../../../src/lib/domain/rating/tariff-plan';

/** Something a line used or was charged for, with its price: one line of the operator's detail. */
export interface Used extends UsageEvent {
	/** Unique within the line. */
	id: string;
	at: Instant;
	/** Whole minor units of the line's currency. */
	cost: number;
	ratedAt: Instant;
	/** `rejected`: taken back, its money is returned; `cost` stays what it was. */
	status: 'rated' | 'rerated' | 'rejected';
}

/** Newest first; of one moment the one that came later. */
export const newestFirst = (a: Used, b: Used): number => b.at - a.at || (a.id < b.id ? 1 : -1);

/** What it costs now. */
export const charged = ({ cost, status }: Used): number => (status === 'rejected' ? 0 : cost);

/** A fee or something bought: one piece, of nobody else, rated as it happened. */
export function bought(
	id: string,
	at: Instant,
	what: { category: Fee['category']; service: string; minor: number }
): Used {
	const { category, service, minor } = what;
	return {
		id,
		at,
		category,
		direction: 'none',
		unit: 'piece',
		amount: 1,
		party: '',
		service,
		cost: minor,
		ratedAt: at,
		status: 'rated'
	};
}
