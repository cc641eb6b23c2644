import { expect, it } from 'vitest';
import { linkReader } from './links';

const pieces = linkReader(['own.ru', 'own.by']);
const links = (text: string) =>
	pieces(text).flatMap(({ text: shown, href }) => (href === undefined ? [] : [[shown, href]]));

it('leaves every letter of the text where it is', () => {
	const text = 'Подробнее: https://own.ru/a?b=1#c, или my.own.by. Всё.';
	expect(pieces(text)).toEqual([
		{ text: 'Подробнее: ' },
		{ text: 'https://own.ru/a?b=1#c', href: 'https://own.ru/a?b=1#c' },
		{ text: ', или ' },
		{ text: 'my.own.by', href: 'https://my.own.by/' },
		{ text: '. Всё.' }
	]);
	expect(pieces('own.ru')).toEqual([{ text: 'own.ru', href: 'https://own.ru/' }]);
	expect(pieces('Без ссылок')).toEqual([{ text: 'Без ссылок' }]);
	expect(pieces('')).toEqual([]);
});

it.each([
	['http://own.ru/', [['http://own.ru/', 'https://own.ru/']]],
	['(own.ru/pay).', [['own.ru/pay', 'https://own.ru/pay']]],
	['\u00abown.ru/x\u00bb', [['own.ru/x', 'https://own.ru/x']]],
	['own.ru/x/own.ru', [['own.ru/x/own.ru', 'https://own.ru/x/own.ru']]],
	['HTTPS://OWN.RU/X', [['HTTPS://OWN.RU/X', 'https://own.ru/X']]]
])('opens %s over https', (text, expected) => {
	expect(links(text)).toEqual(expected);
});

it.each([
	'https://evil.com/own.ru',
	'https://own.ru.evil.com',
	'https://not-own.ru',
	'https://own.ru@evil.com/',
	'https://evil.com@own.ru/',
	'https://evil.com\\.own.ru/',
	'hxxps://own.ru',
	'javascript:alert(1)',
	'https://[own.ru/',
	'mail@own.ru'
])('opens nothing in %s', (text) => {
	expect(links(text)).toEqual([]);
});
