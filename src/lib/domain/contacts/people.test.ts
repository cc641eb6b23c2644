import { describe, expect, it } from 'vitest';
import { emailsOf, nameOf, phonesOf, valuesOf, type Card } from './card';
import { goneSince, newIn } from './compare';
import { duplicatesIn } from './duplicates';
import { merged } from './merge';
import { passphraseFault } from './passphrase';
import { readCards } from './read-cards';

const cardOf = (...lines: string[]): Card =>
	readCards({ text: ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n'), isBytes: false })
		.cards[0] as Card;

const person = (name: string, ...phones: string[]): Card =>
	cardOf(`FN:${name}`, ...phones.map((phone) => `TEL:${phone}`));

describe('duplicates', () => {
	it.each<[string, Card, Card]>([
		['one number, written in two ways', person('Лев Сомов', '+7 900 000-01-01'), person('Лев', '8 (900) 000 01 01')],
		['one number, with and without a country', person('Лев', '+79000000101'), person('Лев', '9000000101')],
		['a number of Belarus with its trunk prefix', person('Лев', '+375290000101'), person('Лев', '80290000101')],
		['a number without a name', person('Лев', '+79000000101'), cardOf('TEL:+79000000101')],
		[
			'one address of e-mail',
			cardOf('FN:Leo', 'EMAIL:Leo@Example.com'),
			cardOf('FN:Leo Somov', 'EMAIL:leo@example.com')
		],
		['a name and a surname in another order', person('Пётр Сомов', '101'), cardOf('N:Петр;Сомов;;;', 'TEL:102')],
		['a short number', person('Такси', '0101'), person('Такси', '0101')]
	])('%s', (_, a, b) => {
		expect(duplicatesIn([person('Ива', '+79000000999'), a, b])).toEqual([[1, 2]]);
	});

	it.each<[string, Card, Card]>([
		['a number that two people share', person('Лев', '+79000000101'), person('Ива', '+79000000101')],
		['a first name that two people share', person('Лев', '+79000000101'), person('Лев', '+79000000102')],
		['neither has a name', cardOf('TEL:+79000000101'), cardOf('TEL:+79000000102')]
	])('%s is none', (_, a, b) => expect(duplicatesIn([a, b])).toEqual([]));

	it('three of one person are one group, also where two of them have nothing in common', () => {
		const all = [
			person('Лев', '+79000000101'),
			person('Лев', '+79000000101', '+79000000102'),
			person('Лев', '+79000000102')
		];
		expect(duplicatesIn([...all.toReversed(), person('Ива')])).toEqual([[0, 1, 2]]);
	});

	it('the number of a company with many people is no reason', () => {
		expect(duplicatesIn(Array.from({ length: 21 }, () => person('Лев', '+79000000101')))).toEqual([]);
		expect(duplicatesIn(Array.from({ length: 20 }, () => person('Лев', '+79000000101')))).toHaveLength(1);
	});

	it('looks through ten thousand at once', () => {
		const many = Array.from({ length: 10_000 }, (_, at) => person(`Имя ${at}`, `+7900${1_000_000 + (at % 9_990)}`));
		expect(duplicatesIn(many)).toEqual([]);
	});
});

describe('merged', () => {
	it('has the fullest name, every number once with all that is said of it, and the other names beside', () => {
		const one = merged([
			cardOf('FN:Лев', 'TEL;TYPE=cell:8 900 000-01-01', 'NOTE:сосед', 'UID:1'),
			cardOf('FN:Лев Сомов', 'N:Сомов;Лев;;;', 'TEL;TYPE=pref:+79000000101', 'TEL:+79000000102', 'UID:2'),
			cardOf('TEL:+79000000102', 'EMAIL:LEO@example.com', 'NOTE:дача'),
			cardOf('EMAIL:leo@example.com')
		]);
		expect(nameOf(one)).toBe('Лев Сомов');
		expect(phonesOf(one)).toEqual(['+79000000101', '+79000000102']);
		expect(one.properties.find(({ name }) => name === 'TEL')?.types).toEqual(['pref', 'cell']);
		expect(emailsOf(one)).toEqual(['LEO@example.com']);
		expect(valuesOf(one, 'NOTE')).toEqual(['сосед', 'дача']);
		expect(valuesOf(one, 'NICKNAME')).toEqual(['Лев']);
		expect(valuesOf(one, 'UID')).toEqual(['2']);
	});

	it('says no name twice that is there as another one', () => {
		const one = merged([cardOf('FN:Лев Сомов', 'NICKNAME:Лев'), cardOf('FN:Лев')]);
		expect(valuesOf(one, 'NICKNAME')).toEqual(['Лев']);
	});

	it('keeps the labels of groups of the same name apart', () => {
		const label = (text: string) => cardOf('FN:Лев', `item1.TEL:${text.length}00000`, `item1.X-ABLabel:${text}`);
		expect(valuesOf(merged([label('дача'), label('катер')]), 'X-ABLABEL')).toEqual(['дача', 'катер']);
	});
});

describe('gone since', () => {
	const leo = person('Лев Сомов', '+79000000101');
	const ivy = person('Ива', '+79000000102');

	it('is who is not there any more, and nobody who was changed', () => {
		expect(goneSince([leo, ivy], [ivy])).toEqual([0]);
		expect(goneSince([leo], [person('Лев', '8 900 000 01 01', '+79000000103')])).toEqual([]);
		expect(goneSince([leo], [person('Лев Сомов', '+79000000104')])).toEqual([]);
		expect(goneSince([leo], [person('Ива', '+79000000101')])).toEqual([0]);
		expect(goneSince([leo, ivy], [])).toEqual([0, 1]);
		expect(goneSince([], [leo])).toEqual([]);
	});

	it('of a name alone, is gone when nobody has that name', () => {
		expect(goneSince([cardOf('FN:Лев', 'NOTE:a')], [cardOf('FN:Лев', 'NOTE:b')])).toEqual([]);
		expect(goneSince([cardOf('FN:Лев', 'NOTE:a')], [ivy])).toEqual([0]);
		expect(goneSince([person('Лев', '+79000000101')], [person('Лев', '+79000000105')])).toEqual([0]);
		expect(goneSince([cardOf('EMAIL:leo@example.com')], [cardOf('FN:Leo', 'EMAIL:LEO@example.com')])).toEqual([]);
	});

	it('what is added is added once', () => {
		expect(newIn([leo], [ivy, leo, ivy])).toEqual([ivy]);
	});
});

it.each<[string, ReturnType<typeof passphraseFault>]>([
	['', 'short'],
	['  девять знаков'.slice(0, 8), 'short'],
	['         a', 'short'],
	['1234567890', 'common'],
	['+79000000001', 'common'],
	['сом на даче', undefined],
	['🐟🐟🐟🐟🐟🐟', 'short']
])('the passphrase «%s» is %s', (typed, fault) => expect(passphraseFault(typed, '+79000000001')).toBe(fault));
