/** A file of contacts, or what was pasted of one, as contacts. */
import type { Card, CardProperty } from './card';
import { contentLines } from './lines';
import type { CardText } from './decode';
import { propertyOf, type Version } from './property';

export interface ReadCards {
	cards: Card[];
	/** Contacts that say nothing, and pictures or sounds that can't be read. */
	lacks: { empty: number; bytes: number };
}

/** What a contact may have without saying anything. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['PRODID', 'REV', 'UID', 'PROFILE', 'CLASS', 'SOURCE']);

/** What begins anew before its end, or never ends, is one all the same; so is one in another. */
export function readCards({ text, isBytes }: CardText): ReadCards {
	const cards: Card[] = [];
	const lacks = { empty: 0, bytes: 0 };
	const open: CardProperty[][] = [];
	let version: Version = '3.0';

	function close(): void {
		const properties = open.pop();
		if (properties === undefined) return;
		if (properties.some(({ name }) => !SAYS_NOTHING.has(name))) cards.push({ properties });
		else lacks.empty += 1;
	}

	const lines = contentLines(text);
	const versions = versionsOf(lines);
	for (const [at, line] of lines.entries()) {
		if (/^begin:\s*vcard\s*$/i.test(line)) {
			version = versions.get(at) ?? '3.0';
			// Of an agent: it goes on after it.
			if (!/^agent:\s*$/i.test(lines[at - 1] ?? '')) close();
			open.push([]);
		} else if (/^end:\s*vcard\s*$/i.test(line)) close();
		else {
			const property = open.length === 0 ? undefined : propertyOf(line, { version, isBytes });
			if (property === 'broken') lacks.bytes += 1;
			else if (property) open.at(-1)?.push(property);
		}
	}
	while (open.length > 0) close();
	return { cards, lacks };
}

/** Of each contact, by the line it begins with: it may be said anywhere in it. */
function versionsOf(lines: readonly string[]): Map<number, Version> {
	const versions = new Map<number, Version>();
	let began = 0;
	for (const [at, line] of lines.entries()) {
		if (/^begin:/i.test(line)) began = at;
		const said = /^version:\s*(2\.1|3\.0|4\.0)/i.exec(line)?.[1];
		if (said !== undefined && !versions.has(began)) versions.set(began, said as Version);
	}
	return versions;
}
