import type { Movement } from './subscriber';

/** Which way money went; `unknown` where the operator does not tell, and of nothing at all. */
export function directionOf({ amount, undirected }: Pick<Movement, 'amount' | 'undirected'>): 'in' | 'out' | 'unknown' {
	if (undirected || amount.minor === 0) return 'unknown';
	return amount.minor > 0 ? 'in' : 'out';
}
