/**
 * Lines of a file into what they say, one property each: folded ones put together, by the rules and
 * in the ways that phones break them.
 */
import { isStandardName } from './card';

interface Open {
	text: string;
	/** Quoted-printable, or base64: what the next line may belong to. */
	encoding: 'qp' | 'base64' | undefined;
}

const HEADER = /^(?:[a-z0-9-]+\.)?([a-z][a-z0-9-]*)(;(?:[^":]|"[^"]*"|"(?=[^"]*$))*)?:/i;
const BASE64 = /^[a-z0-9+/]+=*$/i;

/** Whether a line begins a property that can't be mistaken. */
function isKnown(line: string): boolean {
	const name = HEADER.exec(line)?.[1]?.toUpperCase() ?? '';
	return isStandardName(name) || name.startsWith('X-');
}

/** The same of one made up: what is no name of any is a piece of the line before. */
const isProperty = (line: string): boolean => isKnown(line) || /^[A-Z0-9-]+$/.test(HEADER.exec(line)?.[1] ?? '');

function encodingOf(line: string): Open['encoding'] {
	const params = HEADER.exec(line)?.[2];
	if (params === undefined) return undefined;
	if (/[;=]quoted-printable(?=;|$)/i.test(params)) return 'qp';
	return /;(?:encoding=)?(?:b|base64)(?=;|$)/i.test(params) ? 'base64' : undefined;
}

export function contentLines(text: string): string[] {
	const lines: Open[] = [];
	let open: Open | undefined;
	let keepsSpace = false;
	for (const line of text.split(/\r\n|\n|\r/)) {
		if (open && continues(open, line)) open.text = joined(open, line, keepsSpace);
		else if (isProperty(line)) {
			const name = line.slice(0, line.search(/[;:]/)).toUpperCase();
			// 2.1 breaks a line before a space that is part of it.
			if (name === 'BEGIN') keepsSpace = false;
			if (name === 'VERSION') keepsSpace = /:\s*2\.1/.test(line);
			open = { text: line, encoding: encodingOf(line) };
			lines.push(open);
			if (name === 'END') open = undefined;
		} else if (open && line.trim() !== '') open.text = pieced(open, line);
	}
	return lines.map((one) => one.text);
}

const isSoft = ({ text, encoding }: Open): boolean => encoding === 'qp' && text.endsWith('=');

/** A break that the line before announces, or that its own first character tells of. */
function continues(open: Open, line: string): boolean {
	if (isSoft(open)) return !isKnown(line);
	return /^[ \t]/.test(line) && (line.trim() !== '' || open.encoding === undefined);
}

function joined(open: Open, line: string, keepsSpace: boolean): string {
	const { text, encoding } = open;
	// Some fold over that: the space is theirs where bytes go on after it.
	if (isSoft(open)) return text.slice(0, -1) + line.replace(/^[ \t]+(?==[0-9a-f]{2})/i, '');
	return text + (keepsSpace && encoding === undefined ? line : line.slice(1));
}

/** A line that nothing announces. It is no property, so it is the rest of one. */
function pieced({ text, encoding }: Open, line: string): string {
	if (encoding === 'base64' && BASE64.test(line.trim())) return text + line.trim();
	if (encoding === 'qp') return text + (line.startsWith('=') ? '' : '=0A') + line;
	return `${text}\n${line}`;
}
