import { describe, expect, it } from 'vitest';
import { emailsOf, nameOf, phonesOf, valuesOf } from './card';
import { textOfBytes } from './decode';
import { ODD_FILES } from './odd-cards.fixture';
import { readCards, type ReadCards } from './read-cards';
import { normalised, writeCards } from './write-cards';

const bytesOf = (file: string | Uint8Array): Uint8Array =>
	typeof file === 'string' ? new TextEncoder().encode(file) : file;
const read = (file: string | Uint8Array): ReadCards => readCards(textOfBytes(bytesOf(file)));

describe.each(Object.entries(ODD_FILES))('%s', (_, { file, read: expected, lacks }) => {
	it('is read as what it says', () => {
		const { cards, lacks: lacking } = read(file);
		expect(cards.map(nameOf)).toEqual(expected.map(({ name }) => name));
		for (const [at, { tel = [], email = [], also = {} }] of expected.entries()) {
			const card = cards[at] ?? { properties: [] };
			expect(phonesOf(card)).toEqual(tel);
			expect(emailsOf(card)).toEqual(email);
			for (const [name, values] of Object.entries(also)) expect(valuesOf(card, name), name).toEqual(values);
		}
		expect(lacking).toEqual({ empty: 0, bytes: 0, ...lacks });
	});

	it.each(['2.1', '3.0', '4.0'] as const)('says the same once written in %s', (version) => {
		const { cards } = read(file);
		expect(read(writeCards(cards, version)).cards.map(normalised)).toEqual(cards.map(normalised));
	});
});

it('there are enough of them', () => expect(Object.keys(ODD_FILES).length).toBeGreaterThanOrEqual(40));
