/**
 * A month's sums: enough for every grouping of whole months, and for days by category and direction.
 *
 *   format · records · cancelled records · days' block · texts' block · cells' block
 *   days:  count · days (1 byte each) · kinds (1 byte each) · counts · costs (signed) · amounts
 *   cells: count · parties · services (places in the texts) · kinds (1 byte each) · counts · costs (signed) · amounts
 *
 * Kept up to date by taking a day's old records out and its new ones in: sums of whole numbers are exact, so nothing drifts.
 */
import { ByteReader, ByteWriter, FormatError } from './bytes';
import { CellSums, type Cells, type DayCells } from './cells';
import { KIND_COUNT } from './kind';
import { isCancelled, type DayColumns } from './packed-day';
import { Dictionary, readTexts, writeTexts } from './texts';

const FORMAT = 1;
/** A key is (party × 2²⁰ + service) × 128 + kind: below 2⁵³ with a million different texts. */
const TEXTS = 2 ** 20;
const KINDS = 128;
const LONGEST_MONTH = 31;

export interface MonthRollup {
	/** Records that are not cancelled. */
	count: number;
	cancelled: number;
	days: DayCells;
	/** Read only when asked for: most questions are answered by the days' sums. */
	cells(): Cells;
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
		const { days } = rollup;
		const cells = rollup.cells();
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
		const days = writeDays(this.#days);
		const cells = writeCells(this.#cells, this.#dictionary.texts, used);
		const texts = new ByteWriter();
		writeTexts(texts, used.texts);
		const packed = new ByteWriter();
		for (const number of [FORMAT, this.count, this.cancelled]) packed.whole(number);
		for (const part of [days, texts, cells]) packed.block(part.finish());
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
	const days = readDays(new ByteReader(reader.block()));
	const [texts, cells] = [reader.block(), reader.block()];
	reader.end();
	return { count, cancelled, days, cells: () => readCells(new ByteReader(cells), readTextBlock(texts)) };
}

function writeDays(sums: CellSums): ByteWriter {
	const writer = new ByteWriter();
	const places = sums.sortedPlaces();
	writer.whole(places.length);
	for (const at of places) writer.byte(Math.floor((sums.keys[at] ?? 0) / KINDS));
	for (const at of places) writer.byte((sums.keys[at] ?? 0) % KINDS);
	writeSums(writer, sums, places);
	return writer;
}

function readDays(reader: ByteReader): DayCells {
	const count = reader.count();
	const days = reader.smallPlaces(count, LONGEST_MONTH);
	const kinds = reader.smallPlaces(count, KIND_COUNT);
	const cells = { count, days, kinds, ...readSums(reader, count) };
	reader.end();
	return cells;
}

/** Only texts that are still used are kept, numbered by first use. */
function writeCells(sums: CellSums, texts: readonly string[], used: Dictionary): ByteWriter {
	const writer = new ByteWriter();
	const places = sums.sortedPlaces();
	const parts = places.map((at) => partsOf(sums.keys[at] ?? 0));
	writer.whole(parts.length);
	for (const { party } of parts) writer.whole(used.numberOf(texts[party] ?? ''));
	for (const { service } of parts) writer.whole(used.numberOf(texts[service] ?? ''));
	for (const { kind } of parts) writer.byte(kind);
	writeSums(writer, sums, places);
	return writer;
}

function readCells(reader: ByteReader, texts: readonly string[]): Cells {
	const count = reader.count();
	const parties = reader.places(count, texts.length);
	const services = reader.places(count, texts.length);
	const kinds = reader.smallPlaces(count, KIND_COUNT);
	const cells = { count, texts, parties, services, kinds, ...readSums(reader, count) };
	reader.end();
	return cells;
}

function writeSums(writer: ByteWriter, { counts, costs, amounts }: CellSums, places: readonly number[]): void {
	for (const at of places) writer.whole(counts[at] ?? 0);
	for (const at of places) writer.signed(costs[at] ?? 0);
	for (const at of places) writer.whole(amounts[at] ?? 0);
}

function readSums(reader: ByteReader, count: number): Pick<Cells, 'counts' | 'costs' | 'amounts'> {
	return { counts: reader.wholes(count), costs: reader.signeds(count), amounts: reader.wholes(count) };
}

function readTextBlock(block: Uint8Array): string[] {
	const reader = new ByteReader(block);
	const texts = readTexts(reader);
	reader.end();
	return texts;
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
