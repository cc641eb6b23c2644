/**
 * Contacts as a file. In which version they came does not matter: the same contact is written the
 * same, byte for byte.
 */
import { kindOf, nameOf, type Card, type CardProperty } from './card';
import { toQuotedPrintable } from './decode';
import { typeOfMedia, type Version } from './property';

const END = '\r\n';

const QUOTED_PRINTABLE = ';CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:';

/** Bytes of a line. */
const LONGEST = 75;

/** What most phones read. */
export const USUAL_VERSION: Version = '3.0';

/** One contact in one line each, for being kept and compared: {@link USUAL_VERSION}. */
export function normalised(card: Card): string {
	const before = texts.get(card);
	const text = before ?? linesOf(card, USUAL_VERSION).join(END) + END;
	if (before === undefined) texts.set(card, text);
	return text;
}

/** Asked for again and again, of thousands. */
const texts = new WeakMap<Card, string>();

export function writeCards(cards: readonly Card[], version: Version): string {
	return cards.flatMap((card) => linesOf(card, version).map(folded)).join(END) + (cards.length === 0 ? '' : END);
}

function linesOf(card: Card, version: Version): string[] {
	const { properties } = card;
	const [n, fn] = [firstOf(card, 'N'), firstOf(card, 'FN')];
	const others = properties.filter((one) => one !== n && one !== fn);
	const names = [n ?? nothing('N'), fn ?? { ...nothing('FN'), value: [nameOf(card)] }];
	return [
		'BEGIN:VCARD',
		`VERSION:${version}`,
		...[...names, ...others].flatMap((property) => {
			const line = lineOf(property, version);
			// Bytes of 2.1 end with an empty line.
			return version === '2.1' && line.includes(';ENCODING=BASE64:') ? [line, ''] : [line];
		}),
		'END:VCARD'
	];
}

const firstOf = ({ properties }: Card, named: string): CardProperty | undefined =>
	properties.find(({ name }) => name === named);

const nothing = (name: string): CardProperty => ({ name, types: [], params: [], value: [] });

/** As many as the standards name, so that it is read by those who count them. */
const COMPONENTS: Readonly<Record<string, number>> = { N: 5, ADR: 7 };

function lineOf(property: CardProperty, version: Version): string {
	const { group, name } = property;
	const head = (group === undefined ? '' : `${group}.`) + name;
	const params = paramsOf(property, version);
	const kind = kindOf(name);
	if (kind === 'bytes') return head + bytesOf(property, params, version);
	const text = valueOf(property, version);
	// In 2.1 a break is for what is encoded: folded, it would have one space more.
	if (version !== '2.1' || (text.length <= LONGEST && !/[^\x20-\x7e]/.test(text))) return `${head}${params}:${text}`;
	return toQuotedPrintable(`${head}${params}${QUOTED_PRINTABLE}`, text.replaceAll('\n', END));
}

function valueOf({ name, value }: CardProperty, version: Version): string {
	const kind = kindOf(name);
	const lacking = Math.max(0, (COMPONENTS[name] ?? 0) - value.length);
	if (kind === 'structured')
		return [...value, ...Array<string>(lacking).fill('')].map((part) => escaped(part, version)).join(';');
	if (kind === 'list') return value.map((part) => escaped(part, version)).join(',');
	const text = value.join('');
	if (version === '2.1') return text;
	return kind === 'text' ? escaped(text, version) : text.replaceAll('\n', '\\n');
}

/** In 2.1 a line that breaks is for quoted-printable. */
const escaped = (text: string, version: Version): string =>
	text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', version === '2.1' ? '\n' : '\\n');

function paramsOf({ types, params }: CardProperty, version: Version): string {
	const others = params.map(([name, value]) => `;${name}=${paramValue(value)}`).join('');
	if (version === '2.1') return types.map(bareType).join('') + others;
	const isPref = version === '4.0' && types.includes('pref');
	const named = isPref ? types.slice(0, -1) : types;
	const list = named.length === 0 ? '' : `;TYPE=${named.map(paramValue).join(',')}`;
	return list + (isPref ? ';PREF=1' : '') + others;
}

const bareType = (type: string): string =>
	/^[a-z0-9-]+$/.test(type) ? `;${type.toUpperCase()}` : `;TYPE=${paramValue(type)}`;

function paramValue(value: string): string {
	const plain = value.replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'");
	return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

function bytesOf({ value }: CardProperty, params: string, version: Version): string {
	const text = value.join('');
	const inline = /^data:(?<media>[^;]*);base64,(?<base64>.*)$/.exec(text)?.groups as Inline | undefined;
	if (version === '4.0') return `${params}:${text}`;
	if (inline === undefined) return `${addressType(text, version)}${params}:${text}`;
	const type = typeOfMedia(inline.media);
	return version === '2.1'
		? `${params};${type.includes('/') ? 'TYPE=' : ''}${type};ENCODING=BASE64:${inline.base64}`
		: `${params};ENCODING=b;TYPE=${type}:${inline.base64}`;
}

interface Inline {
	media: string;
	base64: string;
}

function addressType(text: string, version: Version): string {
	if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return '';
	return version === '2.1' ? ';VALUE=URL' : ';VALUE=uri';
}

/** At 75 bytes, never inside of a character. What is encoded has its own breaks. */
function folded(line: string): string {
	if (line.length <= LONGEST / BYTES || line.includes(QUOTED_PRINTABLE)) return line;
	const parts: string[] = [];
	let [part, bytes] = ['', 0];
	for (const one of line) {
		const size = bytesIn(one);
		if (bytes + size > LONGEST) {
			parts.push(part);
			// The space that a line goes on with.
			[part, bytes] = ['', 1];
		}
		part += one;
		bytes += size;
	}
	return [...parts, part].join(`${END} `);
}

/** Of UTF-8, of one character. */
const BYTES = 4;

function bytesIn(character: string): number {
	const code = character.codePointAt(0) as number;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : BYTES;
}
