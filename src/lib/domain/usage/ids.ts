/**
 * Record ids as bytes. Operators number records in two ways, so there are two forms:
 * - 1: UUIDs in lower case, 16 bytes each;
 * - 0: any text, as the number of leading units shared with the id before it and the rest
 *   (consecutive numbers take 2–3 bytes).
 */
import type { ByteReader, ByteWriter } from './bytes';
import { FormatError } from './bytes';
import { readTexts, writeTexts } from './texts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const [TEXTS, UUIDS] = [0, 1];

export function writeIds(writer: ByteWriter, ids: readonly string[]): void {
	if (ids.every((id) => UUID.test(id))) {
		writer.whole(UUIDS);
		for (const id of ids) writer.raw(uuidBytes(id));
		return;
	}
	writer.whole(TEXTS);
	const rests: string[] = [];
	let previous = '';
	for (const id of ids) {
		const shared = sharedLength(previous, id);
		writer.whole(shared);
		rests.push(id.slice(shared));
		previous = id;
	}
	writeTexts(writer, rests);
}

export function readIds(reader: ByteReader, count: number): string[] {
	const form = reader.whole();
	if (form === UUIDS) return Array.from({ length: count }, () => uuidText(reader.raw(16)));
	if (form !== TEXTS) throw new FormatError(`Ids are in the unknown form ${form}`);
	const shared = reader.wholes(count);
	const rests = readTexts(reader);
	if (rests.length !== count) throw new FormatError('There are not as many ids as records');
	let previous = '';
	return rests.map((rest, index) => (previous = previous.slice(0, shared[index]) + rest));
}

/** Never splits a surrogate pair: half of one can't be stored. */
function sharedLength(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let length = 0;
	while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
	const last = length === 0 ? 0 : b.charCodeAt(length - 1);
	return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}

function uuidBytes(id: string): Uint8Array {
	const digits = id.replaceAll('-', '');
	return Uint8Array.from({ length: 16 }, (_, index) => parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function uuidText(bytes: Uint8Array): string {
	const digits = Array.from(bytes, (byte) => HEX[byte]).join('');
	return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
		'-'
	);
}
