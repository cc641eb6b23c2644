import { addCost, type Cost } from './cost';
import type { Unit } from './record';

/** Sums over records that are not cancelled. The cost is exact with its fraction. */
export interface Totals extends Cost {
	/** Records. */
	count: number;
	seconds: number;
	bytes: number;
	pieces: number;
}

export function noTotals(): Totals {
	return { count: 0, cost: 0, seconds: 0, bytes: 0, pieces: 0 };
}

const FIELD = { second: 'seconds', byte: 'bytes', piece: 'pieces' } as const satisfies Record<Unit, keyof Totals>;

/** `cost` in fine units. */
export function addUsage(totals: Totals, unit: Unit, count: number, cost: number, amount: number): void {
	totals.count += count;
	addCost(totals, cost);
	totals[FIELD[unit]] += amount;
}
