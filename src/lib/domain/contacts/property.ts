/** One line of a vCard as a property. */
import { kindOf, type CardProperty, type ValueKind } from './card';
import { fromBytes, fromQuotedPrintable } from './decode';

export type Version = '2.1' | '3.0' | '4.0';

interface Context {
	version: Version;
	/** Each character is a byte ({@link ./decode}). */
	isBytes: boolean;
}

interface Params {
	types: string[];
	others: [string, string][];
	encoding: 'qp' | 'base64' | undefined;
	charset: string | undefined;
	value: string | undefined;
}

/** `broken`: what should be bytes is none. `undefined`: it says nothing. */
export type ReadProperty = CardProperty | 'broken' | undefined;

export function propertyOf(line: string, context: Context): ReadProperty {
	const colon = endOfParams(line);
	const [head, ...given] = splitOutsideQuotes(line.slice(0, colon)) as [string, ...string[]];
	const dot = head.lastIndexOf('.');
	const name = head.slice(dot + 1).toUpperCase();
	if (FRAME.has(name)) return undefined;
	const params = paramsOf(given, context);
	const kind = kindOf(name);
	const { isBytes } = context;
	const raw = line.slice(colon + 1);
	const value =
		kind === 'bytes'
			? bytesValue(isBytes ? fromBytes(raw, params.charset) : raw, params)
			: plainValue(raw, kind, params, context);
	if (value === undefined) return 'broken';
	if (value.every((part) => part.trim() === '')) return undefined;
	return {
		...(dot > 0 && { group: head.slice(0, dot) }),
		name,
		types: kind === 'bytes' && value[0]?.startsWith('data:') ? [] : params.types,
		params: params.others,
		value: name === 'TEL' ? value.map((one) => one.replace(/^tel:/i, '')) : value
	};
}

/** What stands around the properties of a contact. */
const FRAME: ReadonlySet<string> = new Set(['BEGIN', 'END', 'VERSION']);

/** Of the colon that the value begins after; a quoted parameter may have others. */
function endOfParams(line: string): number {
	let quoted = false;
	for (let at = 0; at < line.length; at += 1) {
		if (line[at] === '"') quoted = !quoted;
		if (line[at] === ':' && !quoted) return at;
	}
	// A quote that nobody has closed.
	return line.indexOf(':');
}

function splitOutsideQuotes(text: string): string[] {
	const isClosed = text.split('"').length % 2 === 1;
	return text.split(isClosed ? /;(?=(?:[^"]*"[^"]*")*[^"]*$)/ : ';');
}

function paramsOf(given: readonly string[], { isBytes }: Context): Params {
	const params: Params = { types: [], others: [], encoding: undefined, charset: undefined, value: undefined };
	const types = new Set<string>();
	for (const one of given) {
		const equals = one.indexOf('=');
		const [name, said] = equals < 0 ? ['', one] : [one.slice(0, equals).trim().toUpperCase(), one.slice(equals + 1)];
		const value = isBytes ? fromBytes(said, undefined) : said;
		const isEncoding = name === 'ENCODING' || name === '';
		if (isEncoding && /^(?:quoted-printable|b|base64|[78]bit|binary)$/i.test(value)) {
			if (/^q/i.test(value)) params.encoding = 'qp';
			else if (/^b(?:ase64)?$/i.test(value)) params.encoding = 'base64';
		} else if (name === 'TYPE' || name === '') {
			for (const type of unescapedParam(value).split(',')) if (type.trim() !== '') types.add(type.trim().toLowerCase());
		} else if (name === 'PREF') types.add('pref');
		else if (name === 'CHARSET') params.charset = unquoted(value);
		else if (name === 'VALUE') params.value = unquoted(value).toLowerCase();
		else if (name !== 'ENCODING') params.others.push([name, unescapedParam(value)]);
	}
	// In 4.0 it is no type, and comes after them.
	params.types = types.delete('pref') ? [...types, 'pref'] : [...types];
	return params;
}

const unquoted = (value: string): string => value.replaceAll('"', '');

const CIRCUMFLEX: Readonly<Record<string, string>> = { '^n': '\n', '^^': '^', "^'": '"' };

/** RFC 6868, which nothing of before speaks against. */
const unescapedParam = (value: string): string =>
	unquoted(value).replace(/\^[n^']/g, (one) => CIRCUMFLEX[one] as string);

function plainValue(raw: string, kind: ValueKind, params: Params, context: Context): string[] {
	const { version, isBytes } = context;
	const is21 = version === '2.1';
	let text = raw;
	if (params.encoding === 'qp') text = fromQuotedPrintable(raw, params.charset, isBytes);
	else if (isBytes) text = fromBytes(raw, params.charset);
	text = text.replaceAll('\r\n', '\n');
	switch (kind) {
		case 'structured':
			return trimmed(split(text, ';').map((part) => unescaped(part, is21)));
		case 'list':
			// In 2.1 there are no lists, but everybody writes them.
			return split(text, ',').map((part) => unescaped(part, is21).trim());
		case 'text':
			return [is21 ? text : unescaped(text, false)];
		default:
			// Of 2.1 too: written as a later version it would be a break all the same.
			return [text.replace(/\\n/gi, '\n')];
	}
}

/** A backslash takes what follows it along. */
function split(text: string, by: ';' | ','): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === by) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	return [...parts, text.slice(from)];
}

function unescaped(text: string, is21: boolean): string {
	const breaks = is21 ? text : text.replace(/(\\\\)|\\n/gi, (_, pair?: string) => pair ?? '\n');
	return breaks.replace(/\\([\\;,:])/g, '$1');
}

/** Empty ones at the end say nothing. */
function trimmed(parts: string[]): string[] {
	return parts.slice(0, parts.findLastIndex((part) => part.trim() !== '') + 1);
}

const MEDIA: Readonly<Record<string, string>> = {
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	png: 'image/png',
	gif: 'image/gif',
	bmp: 'image/bmp',
	webp: 'image/webp',
	wave: 'audio/wav',
	wav: 'audio/wav',
	pcm: 'audio/basic',
	aiff: 'audio/aiff',
	x509: 'application/pkix-cert',
	pgp: 'application/pgp-keys'
};

/** What bytes of a kind begin with, in base64. */
const BEGINNINGS = { '/9j/': 'image/jpeg', iVBORw0KGgo: 'image/png', R0lGOD: 'image/gif', UklGR: 'image/webp' };

/** `undefined`: what should be base64 is none. */
function bytesValue(raw: string, params: Params): string[] | undefined {
	const { encoding, types, value, others } = params;
	if (encoding === 'qp')
		return bytesValue(fromQuotedPrintable(raw, undefined, false), { ...params, encoding: undefined });
	const inline = /^data:([^;,]*)(?:;[^,]*)?;base64,/i.exec(raw.trim());
	// A name in sounds, of phones that had none.
	if (encoding === undefined && inline === null) return [oneLine(raw)];
	const base64 = (inline ? raw.trim().slice(inline[0].length) : raw).replace(/\s/g, '');
	// Some tell bytes and give an address.
	if (value === 'uri' || value === 'url' || /^https?:/i.test(base64)) return [raw.trim()];
	if (base64 === '') return [];
	if (!/^[a-z0-9+/]+={0,2}$/i.test(base64) || base64.replace(/=+$/, '').length % 4 === 1) return undefined;
	const said = [inline?.[1], others.find(([name]) => name === 'MEDIATYPE')?.[1], ...types.map(mediaOf)].find(Boolean);
	const seen = Object.entries(BEGINNINGS).find(([start]) => base64.startsWith(start))?.[1];
	return [`data:${(said ?? seen ?? 'application/octet-stream').toLowerCase()};base64,${base64}`];
}

/** An address, or a name. Whoever writes it again escapes nothing. */
const oneLine = (text: string): string =>
	text
		.replace(/\s*[\r\n]\s*/g, ' ')
		.trim()
		.replace(/^;*$/, '')
		.replace(/\\+,/g, ',');

const mediaOf = (type: string): string | undefined => MEDIA[type] ?? (type.includes('/') ? type : undefined);

/** The type that 2.1 and 3.0 have for what is of such a medium. */
export const typeOfMedia = (media: string): string =>
	(Object.entries(MEDIA).find(([, one]) => one === media)?.[0] ?? media).toUpperCase();
