/**
 * One line's records of one day as columns, in the order of `compareRecords`.
 *
 *   format · count · numbers' block · texts' block · ids' block
 *   numbers: kinds (1 byte each, 128 = cancelled) · parties · services (places in the texts) ·
 *            amounts · costs (signed, see `stored-costs`) · unit of time (1 or 1000 ms) ·
 *            first instant · differences · lowest revision · differences
 *
 * Sums need only what stands first, so {@link dayColumns} leaves instants, revisions and ids
 * unread. Whatever this version did not write is refused with {@link FormatError}, never guessed
 * at.
 */
import { byteAt, placeAt, sumAt, textAt } from './columns';
import { ByteReader, bytesOf, type ByteWriter } from './bytes';
import { costOf, exactCost } from './cost';
import { readIds, writeIds } from './ids';
import { KIND_COUNT, kindCode, kindOf } from './kind';
import { compareRecords, type UsageRecord } from './record';
import { costFormat, readCosts, readFormat, writeCosts } from './stored-costs';
import { Dictionary, readTexts, writeTexts } from './texts';

const CANCELLED = 128;

/** What sums and groupings are made of. `party` and `service` are places in `texts`. */
export interface DayColumns {
	count: number;
	texts: readonly string[];
	/** See `kind`; 128 is added for a cancelled record. */
	kinds: Uint8Array;
	parties: Uint32Array;
	services: Uint32Array;
	amounts: Float64Array;
	/** In fine units, see `cost`. */
	costs: Float64Array;
}

/** What is asked of each record and makes no sum. */
export interface DayMoments {
	instants: Float64Array;
	revisions: Float64Array;
}

export function isCancelled(kind: number): boolean {
	return kind >= CANCELLED;
}

/** Of storable records (`isStorable`). */
export function packDay(records: readonly UsageRecord[]): Uint8Array<ArrayBuffer> {
	return packWithColumns(records).packed;
}

/** With the columns that {@link dayColumns} would read again. */
export function packWithColumns(records: readonly UsageRecord[]): {
	packed: Uint8Array<ArrayBuffer>;
	columns: DayColumns;
} {
	const sorted = [...records].sort(compareRecords);
	const columns = columnsOf(sorted);
	const { kinds, parties, services, amounts, costs } = columns;
	const format = costFormat(costs);
	const packed = bytesOf((writer) => {
		writer.whole(format);
		writer.whole(sorted.length);
		writer.block(() => {
			writer.raw(kinds);
			for (const place of parties) writer.whole(place);
			for (const place of services) writer.whole(place);
			for (const amount of amounts) writer.whole(amount);
			writeCosts(writer, costs, format);
			writeInstants(writer, sorted);
			writeRevisions(writer, sorted);
		});
		writer.block(() => writeTexts(writer, columns.texts));
		writer.block(() =>
			writeIds(
				writer,
				sorted.map(({ id }) => id)
			)
		);
	});
	return { packed, columns };
}

function columnsOf(sorted: readonly UsageRecord[]): DayColumns {
	const count = sorted.length;
	const dictionary = new Dictionary();
	const columns = {
		count,
		texts: dictionary.texts,
		kinds: new Uint8Array(count),
		parties: new Uint32Array(count),
		services: new Uint32Array(count),
		amounts: new Float64Array(count),
		costs: new Float64Array(count)
	};
	sorted.forEach((record, at) => {
		columns.kinds[at] = kindCode(record) + (record.cancelled ? CANCELLED : 0);
		columns.parties[at] = dictionary.numberOf(record.party);
		columns.services[at] = dictionary.numberOf(record.service);
		columns.amounts[at] = record.amount;
		columns.costs[at] = exactCost(record);
	});
	return columns;
}

export function unpackDay(packed: Uint8Array): UsageRecord[] {
	const { columns, numbers, ids } = open(packed);
	const { count, texts, kinds, parties, services, amounts, costs } = columns;
	const { instants, revisions } = readMoments(numbers, count);
	return idsFrom(ids, count).map((id, index) => ({
		id,
		at: sumAt(instants, index),
		...kindOf(byteAt(kinds, index) % CANCELLED),
		party: textAt(texts, placeAt(parties, index)),
		amount: sumAt(amounts, index),
		...costOf(sumAt(costs, index)),
		service: textAt(texts, placeAt(services, index)),
		revision: sumAt(revisions, index),
		cancelled: isCancelled(byteAt(kinds, index))
	}));
}

export function dayColumns(packed: Uint8Array): DayColumns {
	return open(packed).columns;
}

export function dayMoments(packed: Uint8Array): DayMoments {
	const { columns, numbers } = open(packed);
	return readMoments(numbers, columns.count);
}

export function dayIds(packed: Uint8Array): string[] {
	const { columns, ids } = open(packed);
	return idsFrom(ids, columns.count);
}

function open(packed: Uint8Array): { columns: DayColumns; numbers: ByteReader; ids: Uint8Array } {
	const reader = new ByteReader(packed);
	const format = readFormat(reader, 'day');
	const count = reader.whole();
	const numbers = new ByteReader(reader.block());
	const textReader = new ByteReader(reader.block());
	const ids = reader.block();
	reader.end();
	const texts = readTexts(textReader);
	textReader.end();
	const columns: DayColumns = {
		count,
		texts,
		kinds: numbers.smallPlaces(count, KIND_COUNT, ~CANCELLED),
		parties: numbers.places(count, texts.length),
		services: numbers.places(count, texts.length),
		amounts: numbers.wholes(count),
		costs: readCosts(numbers, count, format)
	};
	return { columns, numbers, ids };
}

function idsFrom(block: Uint8Array, count: number): string[] {
	const reader = new ByteReader(block);
	const ids = readIds(reader, count);
	reader.end();
	return ids;
}

/** Most operators keep whole seconds: half the bytes. */
function writeInstants(writer: ByteWriter, sorted: readonly UsageRecord[]): void {
	const unit = sorted.every((record) => record.at % 1000 === 0) ? 1000 : 1;
	writer.whole(unit);
	let previous = 0;
	for (const record of sorted) {
		writer.whole((record.at - previous) / unit);
		previous = record.at;
	}
}

function readMoments(numbers: ByteReader, count: number): DayMoments {
	const instants = readInstants(numbers, count);
	const revisions = readRevisions(numbers, count);
	numbers.end();
	return { instants, revisions };
}

function readInstants(reader: ByteReader, count: number): Float64Array {
	const unit = reader.whole();
	const instants = reader.wholes(count);
	let previous = 0;
	for (let index = 0; index < count; index += 1) instants[index] = previous += sumAt(instants, index) * unit;
	return instants;
}

function writeRevisions(writer: ByteWriter, sorted: readonly UsageRecord[]): void {
	const lowest = sorted.reduce((least, { revision }) => Math.min(least, revision), Number.MAX_SAFE_INTEGER);
	writer.whole(lowest);
	for (const { revision } of sorted) writer.whole(revision - lowest);
}

function readRevisions(reader: ByteReader, count: number): Float64Array {
	const lowest = reader.whole();
	return reader.wholes(count).map((more) => lowest + more);
}
