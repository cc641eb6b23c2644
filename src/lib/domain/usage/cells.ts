/**
 * Sums per cell. A cell is everything that shares a key, so that sums of any grouping are sums of cells:
 * - {@link Cells}: per kind, other number and service, over a span of days;
 * - {@link DayCells}: per day and kind.
 * Columns, because a year has thousands of them and objects would cost more than the sums.
 */
export interface Cells {
	count: number;
	texts: readonly string[];
	kinds: Uint8Array;
	/** Places in `texts`. */
	parties: Uint32Array;
	services: Uint32Array;
	counts: Float64Array;
	costs: Float64Array;
	amounts: Float64Array;
}

export interface DayCells {
	count: number;
	/** Days counted from the month's first, which is 0. */
	days: Uint8Array;
	kinds: Uint8Array;
	counts: Float64Array;
	costs: Float64Array;
	amounts: Float64Array;
}

/** Sums under number keys: what both kinds of cells are built with. */
export class CellSums {
	readonly keys: number[] = [];
	readonly counts: number[] = [];
	readonly costs: number[] = [];
	readonly amounts: number[] = [];
	readonly #places = new Map<number, number>();

	add(key: number, count: number, cost: number, amount: number): void {
		let place = this.#places.get(key);
		if (place === undefined) {
			place = this.keys.length;
			this.#places.set(key, place);
			this.keys.push(key);
			this.counts.push(0);
			this.costs.push(0);
			this.amounts.push(0);
		}
		this.counts[place] = (this.counts[place] ?? 0) + count;
		this.costs[place] = (this.costs[place] ?? 0) + cost;
		this.amounts[place] = (this.amounts[place] ?? 0) + amount;
	}

	/** Places of the keys that still have records, by key. */
	places(): number[] {
		return this.keys
			.map((_, place) => place)
			.filter((place) => this.counts[place] !== 0)
			.sort((a, b) => (this.keys[a] ?? 0) - (this.keys[b] ?? 0));
	}
}
