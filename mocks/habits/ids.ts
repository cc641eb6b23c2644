import { hash } from '../http/hash';
import type { Habit, Json } from './habit';
import { isObject } from './json';

/** An id that the operator makes up, as opposed to a word of a dictionary or a phone number. */
const isMadeUp = (id: string): boolean => /[-\d]/.test(id) && !id.startsWith('+');

/**
 * Conditions of a price are values that stand where ids do, sections of the catalogue are words.
 */
const VALUES: readonly string[] = ['constraint', 'category'];

/** Every id of a record, references to other records too. */
function eachId(value: unknown, change: (id: string) => unknown): unknown {
	if (Array.isArray(value)) return value.map((element) => eachId(element, change));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => {
			if (VALUES.includes(name)) return [name, inner];
			return name === 'id' && typeof inner === 'string' && isMadeUp(inner)
				? [name, change(inner)]
				: [name, eachId(inner, change)];
		})
	);
}

const ids = (name: string, does: string, write: (id: string) => unknown, hear: (text: string) => string): Habit => ({
	name,
	does,
	record: (record: Json) => eachId(record, write),
	hear
});

/**
 * Numbers for ids that are none. What has been given out is remembered to be understood again; the
 * same id has the same one for ever.
 */
const numbers = new Map<string, string>();

function numberOf(id: string): number {
	if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
	const number = Number.parseInt(Buffer.from(hash(id), 'base64url').toString('hex').slice(0, 12), 16);
	numbers.set(String(number), id);
	return number;
}

const URL_BASE = 'https://bss.example/entity/';
const URN_BASE = 'urn:ngsi-ld:entity:';

const prefixed = (base: string) => (id: string) => base + id;
const stripped = (base: string) => (text: string) => text.replaceAll(base, '');

export const identifiers: readonly Habit[] = [
	ids('ids-numbers', 'Номера записей — числа JSON.', numberOf, (text) =>
		text.replaceAll(/"?(\d{6,15})"?/g, (written, number: string) => {
			const id = numbers.get(number);
			if (id === undefined) return written;
			return written === number && text === number ? id : `"${id}"`;
		})
	),
	ids('ids-urls', 'Номера записей — адреса https.', prefixed(URL_BASE), stripped(URL_BASE)),
	ids('ids-urns', 'Номера записей — URN.', prefixed(URN_BASE), stripped(URN_BASE))
];
