/** A sealed copy of contacts at the operator, which can't read it. */
import type { Instant } from '../instant';
import type { LineId } from '../line';

export interface ContactsCopy {
	line: LineId;
	/** SHA-256 of what is in it, in hexadecimal: the same copy is never there twice. */
	id: string;
	madeAt: Instant;
	/** Bytes. */
	size: number;
}

export const isCopyId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/**
 * Bytes of each piece that it is brought in, so that the slowest network brings one within the time
 * that a request has.
 */
export const PART_SIZE = 49_152;

/** What the operator keeps of a line; the oldest goes when another comes. */
export const MOST_COPIES = 30;

export const partsOf = (size: number): number => Math.ceil(size / PART_SIZE);

/** @param part from 0 */
export const partOf = <Bytes extends Uint8Array>(content: Bytes, part: number): Bytes =>
	content.subarray(part * PART_SIZE, (part + 1) * PART_SIZE) as Bytes;
