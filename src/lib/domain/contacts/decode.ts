/** Bytes of a file of contacts into text, as a whole and value by value. */

/** What was read of a file. */
export interface CardText {
	text: string;
	/**
	 * Each character is a byte: the file is in no encoding as a whole, its values say which they
	 * are in.
	 */
	isBytes: boolean;
}

/** In one go, where a stack has room for it. */
const CHUNK = 32_768;

export function textOfBytes(bytes: Uint8Array): CardText {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isBytes: false };
	if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isBytes: false };
	const utf8 = decoded(bytes, 'utf-8');
	if (utf8 !== undefined) return { text: utf8, isBytes: false };
	let text = '';
	for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return { text, isBytes: true };
}

/** `undefined`: these bytes are no such text, or nobody knows the encoding. */
function decoded(bytes: Uint8Array, charset: string): string | undefined {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** As said, else UTF-8 if it can be, else the Cyrillic of Windows. */
function textOf(bytes: Uint8Array, charset: string | undefined): string {
	const said = charset === undefined ? undefined : decoded(bytes, charset);
	return said ?? decoded(bytes, 'utf-8') ?? new TextDecoder('windows-1251').decode(bytes);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

/** A value whose characters are bytes. */
export const fromBytes = (value: string, charset: string | undefined): string => textOf(bytesOf(value), charset);

const ENCODED = /=[0-9a-f]{2}/gi;

/**
 * Quoted-printable (RFC 2045). What stands there in clear is left as it is; a broken escape too.
 */
export function fromQuotedPrintable(value: string, charset: string | undefined, isBytes: boolean): string {
	const unescaped = (text: string): string =>
		text.replace(ENCODED, (one) => String.fromCharCode(Number.parseInt(one.slice(1), 16)));
	if (isBytes) return fromBytes(unescaped(value), charset);
	// Letters in clear are no bytes of that encoding: only what lies between them is.
	return value.replace(/[\0-\x7f]+/g, (run) => (run.includes('=') ? fromBytes(unescaped(run), charset) : run));
}

/** As bytes of UTF-8, in lines of no more than 76 characters, the first after `head`. */
export function toQuotedPrintable(head: string, text: string): string {
	const tokens = Array.from(new TextEncoder().encode(text), (byte) =>
		byte > 32 && byte < 127 && !NOT_IN_CLEAR.has(byte) ? String.fromCharCode(byte) : hex(byte)
	);
	const lines: string[] = [];
	let line = head;
	for (const token of tokens) {
		if (line.length + token.length > LONGEST_QP) {
			lines.push(line);
			line = '';
		}
		line += token;
	}
	return [...lines, line].join('=\r\n');
}

/** `=`, and what would make a line look like another property. */
const NOT_IN_CLEAR: ReadonlySet<number> = new Set([0x3d, 0x3a]);

/** With the `=` at its end. */
const LONGEST_QP = 75;

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
