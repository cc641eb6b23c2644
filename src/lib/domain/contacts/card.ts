/**
 * A contact as a vCard (2.1, 3.0 of RFC 2426, 4.0 of RFC 6350) says it, whichever version it came
 * in. Nothing of it is dropped but what says nothing.
 */
export interface CardProperty {
	/** Of several that belong together: `item1` of `item1.TEL`. */
	group?: string;
	/** Upper case: `TEL`. */
	name: string;
	/** Lower case, each once; `pref` among them: `cell`, `home`. */
	types: readonly string[];
	/** What is left of its parameters, names in upper case. */
	params: readonly (readonly [name: string, value: string])[];
	/**
	 * Decoded and unescaped: components of what is structured, entries of a list, else one. Bytes
	 * are a `data:` address.
	 */
	value: readonly string[];
}

export interface Card {
	properties: readonly CardProperty[];
}

/**
 * How the value of a property is made up.
 * - `structured`: components, between `;`;
 * - `list`: entries, between `,`;
 * - `text`: one text, escaped;
 * - `bytes`: base64 or an address;
 * - `raw`: as it stands, of whoever has made it up.
 */
export type ValueKind = 'structured' | 'list' | 'text' | 'bytes' | 'raw';

const KINDS: Readonly<Record<string, ValueKind>> = {
	N: 'structured',
	ADR: 'structured',
	ORG: 'structured',
	GENDER: 'structured',
	NICKNAME: 'list',
	CATEGORIES: 'list',
	PHOTO: 'bytes',
	LOGO: 'bytes',
	SOUND: 'bytes',
	KEY: 'bytes',
	...Object.fromEntries(
		'FN TEL EMAIL TITLE ROLE NOTE LABEL MAILER TZ SORT-STRING CLASS NAME KIND LANG BIRTHPLACE DEATHPLACE EXPERTISE HOBBY INTEREST PRODID BDAY ANNIVERSARY DEATHDATE REV UID PROFILE'
			.split(' ')
			.map((name) => [name, 'text'] as const)
	),
	...Object.fromEntries(
		'URL GEO IMPP SOURCE AGENT MEMBER RELATED CALURI CALADRURI FBURL XML CLIENTPIDMAP CONTACT-URI ORG-DIRECTORY BEGIN END VERSION'
			.split(' ')
			.map((name) => [name, 'raw'] as const)
	)
};

/** Of a name in upper case; what nobody has named is left as it is. */
export const kindOf = (name: string): ValueKind => KINDS[name] ?? 'raw';

/** Whether some standard has named it. */
export const isStandardName = (name: string): boolean => Object.hasOwn(KINDS, name);

/** The values of all properties of a name. */
export function valuesOf({ properties }: Card, name: string): string[] {
	return properties.filter((one) => one.name === name).map(({ value }) => value.filter(Boolean).join(' '));
}

/** Its components, the first of that name; empty where there is none. */
export const componentsOf = ({ properties }: Card, name: string): readonly string[] =>
	properties.find((one) => one.name === name)?.value ?? [];

export const phonesOf = (card: Card): string[] => valuesOf(card, 'TEL');
export const emailsOf = (card: Card): string[] => valuesOf(card, 'EMAIL');

/** What it is called; where it has no name, what else tells it apart. Empty when nothing does. */
export function nameOf(card: Card): string {
	const [family, given, additional, prefix, suffix] = componentsOf(card, 'N');
	const inParts = [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
	const others = ['NICKNAME', 'ORG', 'EMAIL', 'TEL'].map((name) => valuesOf(card, name)[0]);
	return [valuesOf(card, 'FN')[0], inParts, ...others].find((one) => one?.trim())?.trim() ?? '';
}
