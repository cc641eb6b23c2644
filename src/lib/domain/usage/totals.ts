import type { Unit } from './record';

/** Sums over records that are not cancelled. */
export interface Totals {
	/** Records. */
	count: number;
	/** Whole minor units of the line's currency. */
	cost: number;
	seconds: number;
	bytes: number;
	pieces: number;
}

export function noTotals(): Totals {
	return { count: 0, cost: 0, seconds: 0, bytes: 0, pieces: 0 };
}

const FIELD = { second: 'seconds', byte: 'bytes', piece: 'pieces' } as const satisfies Record<Unit, keyof Totals>;

export function addUsage(totals: Totals, unit: Unit, count: number, cost: number, amount: number): void {
	totals.count += count;
	totals.cost += cost;
	totals[FIELD[unit]] += amount;
}
