import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Card, CardProperty } from './card';
import { textOfBytes } from './decode';
import { newIn, goneSince } from './compare';
import { duplicatesIn } from './duplicates';
import { merged } from './merge';
import { readCards } from './read-cards';
import { normalised, writeCards } from './write-cards';

const anyText = fc
	.string({ unit: fc.constantFrom(...'abЯё, ;:\\\n="^=0A=D0🐟й\u0301+7900'), minLength: 1, maxLength: 40 })
	.filter((text) => text.trim() === text && text !== '');
const type = fc.constantFrom('home', 'cell', 'x-дача', 'a;b', 'pref');
const params = fc.array(fc.tuple(fc.constantFrom('ALTID', 'LANGUAGE'), anyText), { maxLength: 1 });

const property: fc.Arbitrary<CardProperty> = fc.oneof(
	fc.record({
		name: fc.constantFrom('FN', 'TEL', 'EMAIL', 'NOTE', 'TITLE'),
		types: fc
			.uniqueArray(type, { maxLength: 2 })
			.map((all) => all.toSorted((a, b) => Number(a === 'pref') - Number(b === 'pref'))),
		params,
		value: anyText.filter((text) => !/^tel:/i.test(text)).map((text) => [text])
	}),
	fc.record({
		name: fc.constantFrom('N', 'ADR', 'ORG'),
		types: fc.constant([]),
		params: fc.constant([]),
		value: fc.array(anyText, { minLength: 1, maxLength: 5 })
	}),
	fc.record({
		name: fc.constantFrom('NICKNAME', 'CATEGORIES'),
		types: fc.constant([]),
		params: fc.constant([]),
		value: fc.array(anyText, { minLength: 1, maxLength: 3 })
	}),
	fc.record({
		group: fc.constantFrom('item1', 'a-b'),
		name: fc.constantFrom('PHOTO', 'LOGO'),
		types: fc.constant([]),
		params: fc.constant([]),
		value: fc
			.uint8Array({ minLength: 1, maxLength: 120 })
			.map((bytes) => [`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`])
	})
);

const card: fc.Arbitrary<Card> = fc.record({ properties: fc.array(property, { minLength: 1, maxLength: 6 }) });
const read = (text: string): Card[] => readCards(textOfBytes(new TextEncoder().encode(text))).cards;

it('what is written in any version is read as what it was, and fits in lines', () => {
	fc.assert(
		fc.property(fc.array(card, { maxLength: 3 }), fc.constantFrom('2.1', '3.0', '4.0'), (cards, version) => {
			const text = writeCards(cards, version);
			expect(read(text).map(normalised)).toEqual(cards.map(normalised));
			if (version !== '2.1')
				for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
		}),
		{ numRuns: 300 }
	);
});

it('whatever comes is read without an error, and stays the same once written', () => {
	const piece = fc.constantFrom(
		...[
			'BEGIN:VCARD',
			'END:VCARD',
			'VERSION:2.1',
			'N:',
			'FN;ENCODING=QUOTED-PRINTABLE:',
			'=D0',
			'=',
			'AGENT:',
			'PHOTO'
		],
		...[';ENCODING=b', ':', ';', '"', '\\', '\n', '\r\n', ' ', 'TEL:1', 'ю', ';CHARSET=', 'item1.', '^', ',']
	);
	const soup = fc.array(piece, { maxLength: 40 }).map((all) => `BEGIN:VCARD\n${all.join('')}`);
	const bytes = fc.oneof(
		soup.map((text) => new TextEncoder().encode(text)),
		soup.map((text) => Uint8Array.from(text, (one) => one.charCodeAt(0)))
	);
	fc.assert(
		fc.property(bytes, (file) => {
			const once = readCards(textOfBytes(file)).cards;
			const twice = read(writeCards(once, '3.0'));
			expect(twice.map(normalised)).toEqual(once.map(normalised));
		}),
		{ numRuns: 500 }
	);
});

it('what is merged has every word that its parts had, and is a duplicate of none of them twice', () => {
	fc.assert(
		fc.property(fc.array(card, { minLength: 1, maxLength: 4 }), (cards) => {
			const one = merged(cards);
			const values = new Set(one.properties.flatMap(({ value }) => value.join(' ')));
			for (const { name, value } of cards.flatMap(({ properties }) => properties))
				if (['NOTE', 'TITLE', 'PHOTO', 'ADR', 'ORG'].includes(name)) expect(values).toContain(value.join(' '));
			expect(merged([one])).toEqual(one);
			expect(goneSince(cards, cards)).toEqual([]);
			expect(newIn(cards, cards)).toEqual([]);
			for (const group of duplicatesIn(cards)) expect(group).toEqual([...new Set(group)].toSorted((a, b) => a - b));
		})
	);
});
