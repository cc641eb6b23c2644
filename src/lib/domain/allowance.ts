import type { Allowance } from './subscriber';

/** A tenth of a package is little: on screen, and for a notice. */
export const isLow = ({ remaining, total = 0 }: Pick<Allowance, 'remaining' | 'total'>): boolean =>
	remaining !== 'unlimited' && remaining < total / 10;
