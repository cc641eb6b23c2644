/**
 * Whole numbers as bytes, little ones short: seven bits a byte, lowest first (LEB128). Up to 2⁵³
 * − 1.
 */

import { byteAt } from './columns';

/** What is stored can't be read: another version's format, or broken. */
export class FormatError extends Error {
	override readonly name = 'FormatError';
}

/** Grows as it is written. */
export class ByteWriter {
	#bytes = new Uint8Array(2 ** 16);
	#length = 0;

	/** Throws RangeError for anything but a whole number from 0 to 2⁵³ − 1. */
	whole(value: number): void {
		if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Can't store ${value}`);
		this.#room(8);
		let rest = value;
		while (rest >= 2 ** 31) {
			this.#bytes[this.#length++] = (rest % 128) | 128;
			rest = Math.floor(rest / 128);
		}
		while (rest > 127) {
			this.#bytes[this.#length++] = (rest & 127) | 128;
			rest >>>= 7;
		}
		this.#bytes[this.#length++] = rest;
	}

	/**
	 * Signs go to the lowest bit, so that small negative numbers are short too. Up to ± (2⁵² − 1).
	 */
	signed(value: number): void {
		this.whole(value < 0 ? -value * 2 - 1 : value * 2);
	}

	byte(value: number): void {
		this.#room(1);
		this.#bytes[this.#length++] = value;
	}

	raw(bytes: Uint8Array): void {
		this.#room(bytes.length);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	/**
	 * A length-prefixed block: the bytes that `write` appends, after their number, so that a reader
	 * can skip them.
	 */
	block(write: () => void): void {
		const start = this.#length;
		write();
		const end = this.#length;
		// The length is only known now: written behind, it tells how far the block has to move.
		this.whole(end - start);
		const room = this.#length - end;
		this.#bytes.copyWithin(start + room, start, end);
		this.#length = start;
		this.whole(end - start);
		this.#length = end + room;
	}

	/** A copy of what was written. Writing begins anew. */
	finish(): Uint8Array<ArrayBuffer> {
		const bytes = this.#bytes.slice(0, this.#length);
		this.#length = 0;
		return bytes;
	}

	#room(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const bigger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
		bigger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = bigger;
	}
}

/**
 * One for all that is packed, a day after a day: a new buffer each would keep the garbage collector
 * busier than the packing.
 */
let spare: ByteWriter | undefined;

export function bytesOf(write: (writer: ByteWriter) => void): Uint8Array<ArrayBuffer> {
	const writer = spare ?? new ByteWriter();
	// Taken while in use: whatever throws half-way leaves no half-written writer behind.
	spare = undefined;
	write(writer);
	const bytes = writer.finish();
	spare = writer;
	return bytes;
}

/** Throws {@link FormatError} rather than read past the end. */
export class ByteReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	whole(): number {
		const bytes = this.#bytes;
		let at = this.#at;
		let byte = bytes[at++] ?? CUT_OFF;
		let value = byte & 127;
		// Four bytes fit into the integers that processors are fast with; more do not.
		for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
			byte = bytes[at++] ?? CUT_OFF;
			value |= (byte & 127) << shift;
		}
		for (let weight = 2 ** 28; byte > 127 && weight < 2 ** 53; weight *= 128) {
			byte = bytes[at++] ?? CUT_OFF;
			value += (byte & 127) * weight;
		}
		if (byte > 127 || value > Number.MAX_SAFE_INTEGER) throw new FormatError('A number is cut off or too long');
		this.#at = at;
		return value;
	}

	signed(): number {
		const value = this.whole();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}

	raw(length: number): Uint8Array {
		const end = this.#at + length;
		if (end > this.#bytes.length) throw new FormatError('Bytes are missing');
		const bytes = this.#bytes.subarray(this.#at, end);
		this.#at = end;
		return bytes;
	}

	block(): Uint8Array {
		return this.raw(this.whole());
	}

	/**
	 * How many there are of something that takes a byte each at least: what can't be true must not
	 * become an array of that size.
	 */
	count(): number {
		const count = this.whole();
		if (count > this.#bytes.length - this.#at) throw new FormatError('Bytes are missing');
		return count;
	}

	wholes(count: number): Float64Array {
		const column = new Float64Array(count);
		for (let index = 0; index < count; index += 1) column[index] = this.whole();
		return column;
	}

	signeds(count: number): Float64Array {
		const column = new Float64Array(count);
		for (let index = 0; index < count; index += 1) column[index] = this.signed();
		return column;
	}

	/** Whole numbers below a limit: places in a list of that length. */
	places(count: number, limit: number): Uint32Array {
		const column = new Uint32Array(count);
		for (let index = 0; index < count; index += 1) {
			const place = this.whole();
			if (place >= limit) throw new FormatError(`There is no place ${place}`);
			column[index] = place;
		}
		return column;
	}

	/** The same, a byte each. `mask` leaves out bits that are marks. */
	smallPlaces(count: number, limit: number, mask = 255): Uint8Array {
		const column = this.raw(count);
		for (let index = 0; index < count; index += 1)
			if ((byteAt(column, index) & mask) >= limit) throw new FormatError(`There is no place ${column[index]}`);
		return column;
	}

	/** Everything must have been read: more than that was written by somebody else. */
	end(): void {
		if (this.#at !== this.#bytes.length) throw new FormatError('There are more bytes than expected');
	}
}

/**
 * Returned past the end of the buffer. Its continuation bit is set, so a truncated varint fails as
 * `FormatError`.
 */
const CUT_OFF = 128;
