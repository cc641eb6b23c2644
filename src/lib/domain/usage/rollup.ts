/**
 * A month's sums, in two parts that are stored apart: most questions need only the first, whose
 * size does not grow with the records.
 *
 *   day sums: format · records · cancelled records · count · days (1 byte each) ·
 *             kinds (1 byte each) · counts · costs (signed) · amounts
 *   cells:    format · texts · count · parties · services (places in the texts) ·
 *             kinds (1 byte each) · counts · costs (signed) · amounts
 *
 * Costs as `stored-costs` says. Kept up to date by taking a day's old records out and its new ones
 * in: sums of whole numbers are exact, so nothing drifts.
 */
import { ByteReader, bytesOf, type ByteWriter } from './bytes';
import { CellSums, type Cells, type DaySums } from './cells';
import { byteAt, numberAt, placeAt, sumAt, textAt } from './columns';
import { KIND_COUNT } from './kind';
import { isCancelled, type DayColumns } from './packed-day';
import { costFormat, readCosts, readFormat, writeCosts, type CostFormat } from './stored-costs';
import { Dictionary, readTexts, writeTexts } from './texts';

/**
 * A key is (party × 2¹⁷ + service) × 128 + kind: below 2⁵³ with 131,072 different texts a month.
 */
const TEXTS = 2 ** 17;
const KINDS = 128;
const LONGEST_MONTH = 31;

/** Both parts, as they are stored. */
export interface PackedRollup {
	days: Uint8Array<ArrayBuffer>;
	cells: Uint8Array<ArrayBuffer>;
}

/** A month's sums while they change. */
export class RollupBuilder {
	count = 0;
	cancelled = 0;
	readonly #dictionary = new Dictionary();
	readonly #days = new CellSums();
	readonly #cells = new CellSums();

	/** Starts from a stored month. */
	static from(days: DaySums, cells: Cells): RollupBuilder {
		const builder = new RollupBuilder();
		builder.count = days.records;
		builder.cancelled = days.cancelled;
		for (let at = 0; at < days.count; at += 1)
			builder.#days.add(dayKey(days, at), sumAt(days.counts, at), sumAt(days.costs, at), sumAt(days.amounts, at));
		const places = builder.#placesOf(cells.texts);
		for (let at = 0; at < cells.count; at += 1)
			builder.#cells.add(
				cellKey(cells, at, places),
				sumAt(cells.counts, at),
				sumAt(cells.costs, at),
				sumAt(cells.amounts, at)
			);
		return builder;
	}

	/** `sign` −1 takes out what +1 has put in. `day` counts from the month's first, which is 0. */
	apply(day: number, columns: DayColumns, sign: 1 | -1): void {
		const places = this.#placesOf(columns.texts);
		for (let at = 0; at < columns.count; at += 1) {
			const kind = byteAt(columns.kinds, at);
			if (isCancelled(kind)) {
				this.cancelled += sign;
				continue;
			}
			const cost = sign * sumAt(columns.costs, at);
			const amount = sign * sumAt(columns.amounts, at);
			this.count += sign;
			this.#days.add(day * KINDS + kind, sign, cost, amount);
			this.#cells.add(cellKey(columns, at, places), sign, cost, amount);
		}
	}

	pack(): PackedRollup {
		return {
			days: packDays(this.#days, this.count, this.cancelled),
			cells: packCells(this.#cells, this.#dictionary.texts)
		};
	}

	#placesOf(texts: readonly string[]): number[] {
		const places = texts.map((text) => this.#dictionary.numberOf(text));
		if (this.#dictionary.texts.length > TEXTS) throw new RangeError('Too many different texts in a month');
		return places;
	}
}

export function unpackDaySums(packed: Uint8Array): DaySums {
	const [reader, format] = open(packed);
	const [records, cancelled] = [reader.whole(), reader.whole()];
	const count = reader.count();
	const days = reader.smallPlaces(count, LONGEST_MONTH);
	const kinds = reader.smallPlaces(count, KIND_COUNT);
	const sums: DaySums = { records, cancelled, count, days, kinds, ...readSums(reader, count, format) };
	reader.end();
	return sums;
}

export function unpackCells(packed: Uint8Array): Cells {
	const [reader, format] = open(packed);
	const texts = readTexts(reader);
	const count = reader.count();
	const parties = reader.places(count, texts.length);
	const services = reader.places(count, texts.length);
	const kinds = reader.smallPlaces(count, KIND_COUNT);
	const cells: Cells = { count, texts, parties, services, kinds, ...readSums(reader, count, format) };
	reader.end();
	return cells;
}

function open(packed: Uint8Array): [ByteReader, CostFormat] {
	const reader = new ByteReader(packed);
	return [reader, readFormat(reader, 'month')];
}

function packDays(sums: CellSums, records: number, cancelled: number): Uint8Array<ArrayBuffer> {
	const places = sums.sortedPlaces();
	const costs = costsAt(sums, places);
	const format = costFormat(costs);
	return bytesOf((writer) => {
		for (const number of [format, records, cancelled, places.length]) writer.whole(number);
		for (const at of places) writer.byte(Math.floor(numberAt(sums.keys, at) / KINDS));
		for (const at of places) writer.byte(numberAt(sums.keys, at) % KINDS);
		writeSums(writer, sums, places, costs, format);
	});
}

/** Only texts that are still used are kept, numbered by first use. */
function packCells(sums: CellSums, texts: readonly string[]): Uint8Array<ArrayBuffer> {
	const places = sums.places();
	const used = new Dictionary();
	const parts = places.map((at) => partsOf(numberAt(sums.keys, at)));
	const parties = parts.map(({ party }) => used.numberOf(textAt(texts, party)));
	const services = parts.map(({ service }) => used.numberOf(textAt(texts, service)));
	const costs = costsAt(sums, places);
	const format = costFormat(costs);
	return bytesOf((writer) => {
		writer.whole(format);
		writeTexts(writer, used.texts);
		writer.whole(parts.length);
		for (const place of parties) writer.whole(place);
		for (const place of services) writer.whole(place);
		for (const { kind } of parts) writer.byte(kind);
		writeSums(writer, sums, places, costs, format);
	});
}

function costsAt({ costs }: CellSums, places: readonly number[]): number[] {
	return places.map((at) => numberAt(costs, at));
}

function writeSums(
	writer: ByteWriter,
	{ counts, amounts }: CellSums,
	places: readonly number[],
	costs: readonly number[],
	format: CostFormat
): void {
	for (const at of places) writer.whole(numberAt(counts, at));
	writeCosts(writer, costs, format);
	for (const at of places) writer.whole(numberAt(amounts, at));
}

function readSums(reader: ByteReader, count: number, format: CostFormat): Pick<Cells, 'counts' | 'costs' | 'amounts'> {
	return { counts: reader.wholes(count), costs: readCosts(reader, count, format), amounts: reader.wholes(count) };
}

function partsOf(key: number): { party: number; service: number; kind: number } {
	const texts = Math.floor(key / KINDS);
	return { party: Math.floor(texts / TEXTS), service: texts % TEXTS, kind: key % KINDS };
}

function dayKey({ days, kinds }: DaySums, at: number): number {
	return byteAt(days, at) * KINDS + byteAt(kinds, at);
}

function cellKey(from: Pick<Cells, 'kinds' | 'parties' | 'services'>, at: number, places: readonly number[]): number {
	const party = numberAt(places, placeAt(from.parties, at));
	const service = numberAt(places, placeAt(from.services, at));
	return (party * TEXTS + service) * KINDS + byteAt(from.kinds, at);
}
