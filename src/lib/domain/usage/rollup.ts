/**
 * A month's sums: enough for every grouping of whole months, and for days by category and direction.
 *
 *   format · records · cancelled records · texts' block · day cells' block · cells' block
 *   cells: count · keys (differences) · counts · costs (signed) · amounts
 *
 * Kept up to date by taking a day's old records out and its new ones in: sums of whole numbers are exact, so nothing drifts.
 */
import { ByteReader, ByteWriter, FormatError, readColumn } from './bytes';
import { CellSums, type Cells, type DayCells } from './cells';
import { KIND_COUNT } from './kind';
import { isCancelled, type DayColumns } from './packed-day';
import { Dictionary, readTexts, writeTexts } from './texts';

const FORMAT = 1;
/** A key is (party × 2²⁰ + service) × 128 + kind: below 2⁵³ with a million different texts. */
const TEXTS = 2 ** 20;
const KINDS = 128;

export interface MonthRollup {
	/** Records that are not cancelled. */
	count: number;
	cancelled: number;
	days: DayCells;
	cells: Cells;
}

/** A month's sums while they change. */
export class RollupBuilder {
	count = 0;
	cancelled = 0;
	readonly #dictionary = new Dictionary();
	readonly #days = new CellSums();
	readonly #cells = new CellSums();

	/** Starts from a stored month. */
	static from(rollup: MonthRollup): RollupBuilder {
		const builder = new RollupBuilder();
		builder.count = rollup.count;
		builder.cancelled = rollup.cancelled;
		const { days, cells } = rollup;
		for (let at = 0; at < days.count; at += 1)
			builder.#days.add(dayKey(days, at), days.counts[at] ?? 0, days.costs[at] ?? 0, days.amounts[at] ?? 0);
		const places = builder.#placesOf(cells.texts);
		for (let at = 0; at < cells.count; at += 1)
			builder.#cells.add(
				cellKey(cells, at, places),
				cells.counts[at] ?? 0,
				cells.costs[at] ?? 0,
				cells.amounts[at] ?? 0
			);
		return builder;
	}

	/** `sign` −1 takes out what +1 has put in. `day` counts from the month's first, which is 0. */
	apply(day: number, columns: DayColumns, sign: 1 | -1): void {
		const places = this.#placesOf(columns.texts);
		for (let at = 0; at < columns.count; at += 1) {
			const kind = columns.kinds[at] ?? 0;
			if (isCancelled(kind)) {
				this.cancelled += sign;
				continue;
			}
			const cost = sign * (columns.costs[at] ?? 0);
			const amount = sign * (columns.amounts[at] ?? 0);
			this.count += sign;
			this.#days.add(day * KINDS + kind, sign, cost, amount);
			this.#cells.add(cellKey(columns, at, places), sign, cost, amount);
		}
	}

	pack(): Uint8Array<ArrayBuffer> {
		const used = new Dictionary();
		const [days, cells] = [new ByteWriter(), new ByteWriter()];
		writeCells(days, this.#days);
		writeCells(cells, renumbered(this.#cells, this.#dictionary.texts, used));
		const texts = new ByteWriter();
		writeTexts(texts, used.texts);
		const packed = new ByteWriter();
		for (const number of [FORMAT, this.count, this.cancelled]) packed.whole(number);
		for (const part of [texts, days, cells]) packed.block(part.finish());
		return packed.finish();
	}

	#placesOf(texts: readonly string[]): number[] {
		const places = texts.map((text) => this.#dictionary.numberOf(text));
		if (this.#dictionary.texts.length > TEXTS) throw new RangeError('Too many different texts in a month');
		return places;
	}
}

export function unpackRollup(packed: Uint8Array): MonthRollup {
	const reader = new ByteReader(packed);
	const format = reader.whole();
	if (format !== FORMAT) throw new FormatError(`A month is stored in the unknown format ${format}`);
	const [count, cancelled] = [reader.whole(), reader.whole()];
	const [textBlock, dayBlock, cellBlock] = [reader.block(), reader.block(), reader.block()].map(
		(block) => new ByteReader(block)
	) as [ByteReader, ByteReader, ByteReader];
	reader.end();
	const texts = readTexts(textBlock);
	const days = readCells(dayBlock);
	const cells = readCells(cellBlock);
	for (const block of [textBlock, dayBlock, cellBlock]) block.end();
	return { count, cancelled, days: splitDays(days), cells: splitCells(cells, texts) };
}

interface KeyedCells {
	count: number;
	keys: Float64Array;
	counts: Float64Array;
	costs: Float64Array;
	amounts: Float64Array;
}

/** Texts nobody uses any more are left behind, and the others numbered by first use. */
function renumbered(cells: CellSums, texts: readonly string[], used: Dictionary): CellSums {
	const sums = new CellSums();
	const place = (old: number) => used.numberOf(texts[old] ?? '');
	for (const at of cells.places()) {
		const { party, service, kind } = partsOf(cells.keys[at] ?? 0);
		const key = (place(party) * TEXTS + place(service)) * KINDS + kind;
		sums.add(key, cells.counts[at] ?? 0, cells.costs[at] ?? 0, cells.amounts[at] ?? 0);
	}
	return sums;
}

function writeCells(writer: ByteWriter, sums: CellSums): void {
	const places = sums.places();
	writer.whole(places.length);
	let previous = 0;
	for (const at of places) {
		const key = sums.keys[at] ?? 0;
		writer.whole(key - previous);
		previous = key;
	}
	for (const at of places) writer.whole(sums.counts[at] ?? 0);
	for (const at of places) writer.signed(sums.costs[at] ?? 0);
	for (const at of places) writer.whole(sums.amounts[at] ?? 0);
}

function readCells(reader: ByteReader): KeyedCells {
	const count = reader.whole();
	if (count > 2 ** 24) throw new FormatError('Too many sums');
	let key = 0;
	return {
		count,
		keys: readColumn(count, () => (key += reader.whole())),
		counts: readColumn(count, () => reader.whole()),
		costs: readColumn(count, () => reader.signed()),
		amounts: readColumn(count, () => reader.whole())
	};
}

function splitDays({ keys, ...sums }: KeyedCells): DayCells {
	const days = new Uint8Array(sums.count);
	for (let at = 0; at < sums.count; at += 1) days[at] = Math.floor((keys[at] ?? 0) / KINDS);
	return { ...sums, days, kinds: kindsOf(keys) };
}

function splitCells({ keys, ...sums }: KeyedCells, texts: readonly string[]): Cells {
	const parties = new Uint32Array(sums.count);
	const services = new Uint32Array(sums.count);
	for (let at = 0; at < sums.count; at += 1) {
		const { party, service } = partsOf(keys[at] ?? 0);
		if (party >= texts.length || service >= texts.length) throw new FormatError('A text is missing');
		parties[at] = party;
		services[at] = service;
	}
	return { ...sums, texts, kinds: kindsOf(keys), parties, services };
}

function kindsOf(keys: Float64Array): Uint8Array {
	const kinds = new Uint8Array(keys.length);
	for (let at = 0; at < keys.length; at += 1) {
		const kind = (keys[at] ?? 0) % KINDS;
		if (kind >= KIND_COUNT) throw new FormatError('A kind of usage is unknown');
		kinds[at] = kind;
	}
	return kinds;
}

function partsOf(key: number): { party: number; service: number; kind: number } {
	const texts = Math.floor(key / KINDS);
	return { party: Math.floor(texts / TEXTS), service: texts % TEXTS, kind: key % KINDS };
}

function dayKey({ days, kinds }: DayCells, at: number): number {
	return (days[at] ?? 0) * KINDS + (kinds[at] ?? 0);
}

function cellKey(from: Pick<Cells, 'kinds' | 'parties' | 'services'>, at: number, places: readonly number[]): number {
	const party = places[from.parties[at] ?? 0] ?? 0;
	const service = places[from.services[at] ?? 0] ?? 0;
	return (party * TEXTS + service) * KINDS + (from.kinds[at] ?? 0);
}
