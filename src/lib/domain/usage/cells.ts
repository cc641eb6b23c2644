import { numberAt, placeAt } from './columns';

/**
 * Sums per cell. A cell is everything that shares a key, so that sums of any grouping are sums of
 * cells:
 * - {@link Cells}: per kind, other number and service, over a span of days;
 * - {@link DaySums}: per day and kind, of one month.
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
	/** In fine units, see `cost`. */
	costs: Float64Array;
	amounts: Float64Array;
}

export interface DaySums {
	/** Records that are not cancelled, and those that are. */
	records: number;
	cancelled: number;
	/** Sums, not records. */
	count: number;
	/** Days counted from the month's first, which is 0. */
	days: Uint8Array;
	kinds: Uint8Array;
	counts: Float64Array;
	/** In fine units, see `cost`. */
	costs: Float64Array;
	amounts: Float64Array;
}

/** Where in the columns of {@link CellSums} a key has its place. */
export interface PlaceTable {
	get(key: number): number | undefined;
	set(key: number, place: number): unknown;
}

/** For keys that begin at 0 and lie close together: several times faster than a Map. */
export class DenseTable implements PlaceTable {
	/** 0: nothing; otherwise the place + 1. */
	#marks: Uint32Array;

	constructor(room: number) {
		this.#marks = new Uint32Array(room);
	}

	get(key: number): number | undefined {
		const mark = placeAt(this.#marks, key);
		return mark === 0 ? undefined : mark - 1;
	}

	set(key: number, place: number): void {
		if (key >= this.#marks.length) {
			const marks = new Uint32Array(Math.max(this.#marks.length * 2, key + 1));
			marks.set(this.#marks);
			this.#marks = marks;
		}
		this.#marks[key] = place + 1;
	}
}

/** Sums under number keys: what both kinds of cells, and groups, are made of. */
export class CellSums {
	readonly keys: number[] = [];
	readonly counts: number[] = [];
	readonly costs: number[] = [];
	readonly amounts: number[] = [];
	readonly #table: PlaceTable;

	constructor(table: PlaceTable = new Map<number, number>()) {
		this.#table = table;
	}

	add(key: number, count: number, cost: number, amount: number): void {
		let place = this.#table.get(key);
		if (place === undefined) {
			place = this.keys.length;
			this.#table.set(key, place);
			this.keys.push(key);
			this.counts.push(0);
			this.costs.push(0);
			this.amounts.push(0);
		}
		this.counts[place] = numberAt(this.counts, place) + count;
		this.costs[place] = numberAt(this.costs, place) + cost;
		this.amounts[place] = numberAt(this.amounts, place) + amount;
	}

	/** Places of the keys that still have records, in the order the keys came. */
	places(): number[] {
		const places: number[] = [];
		for (let place = 0; place < this.keys.length; place += 1) if (this.counts[place] !== 0) places.push(place);
		return places;
	}

	/** The same, in the order of the keys. */
	sortedPlaces(): number[] {
		return this.places().sort((a, b) => numberAt(this.keys, a) - numberAt(this.keys, b));
	}
}
