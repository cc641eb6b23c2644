/**
 * Fields of a row as bytes. Layout: the length of the text (4 bytes, big-endian), the text, and one
 * after another the byte arrays among the fields. The text is JSON of `[fields, [name, length][]]`:
 * the fields that are not bytes, and where the others are.
 */
const HEAD = 4;

/** @param fields JSON values, and `Uint8Array`s beside them, not below */
export function bytesOf(fields: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
	const plain: Record<string, unknown> = {};
	const arrays: [name: string, bytes: Uint8Array][] = [];
	for (const [name, value] of Object.entries(fields))
		if (value instanceof Uint8Array) arrays.push([name, value]);
		else plain[name] = value;
	const text = new TextEncoder().encode(JSON.stringify([plain, arrays.map(([name, { length }]) => [name, length])]));
	const all = new Uint8Array(arrays.reduce((sum, [, { length }]) => sum + length, HEAD + text.length));
	new DataView(all.buffer).setUint32(0, text.length);
	all.set(text, HEAD);
	let at = HEAD + text.length;
	for (const [, bytes] of arrays) {
		all.set(bytes, at);
		at += bytes.length;
	}
	return all;
}

/** The reverse; throws when they are no such bytes. */
export function fieldsOf(bytes: Uint8Array): Record<string, unknown> {
	const end = HEAD + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
	const text = new TextDecoder().decode(bytes.subarray(HEAD, end));
	const [fields, arrays] = JSON.parse(text) as [Record<string, unknown>, [name: string, length: number][]];
	let at = end;
	for (const [name, length] of arrays) fields[name] = bytes.slice(at, (at += length));
	return fields;
}
