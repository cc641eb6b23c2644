import { expect, it } from 'vitest';
import { createFinder } from './finder';

const { find, near: nearest } = createFinder(
	[
		{ id: 'balance', title: 'Баланс', words: 'деньги счёт остаток' },
		{ id: 'off', title: 'Отключить услугу', words: 'убрать подписку удалить' },
		{ id: 'on', title: 'Подключить услугу', words: 'добавить' },
		{ id: 'topup', title: 'Пополнить счёт', words: 'оплатить закинуть деньги карта' },
		{ id: 'code', title: 'Баланс, расходы и платежи', words: '*111*23#' },
		{ id: 'net', title: 'Turbo Net', words: 'интернет' }
	],
	'как узнать'
);
const ids = (typed: string) => find(typed).map(({ id }) => id);
const near = (typed: string) => nearest(typed).map(({ id }) => id);

it.each([
	['баланс', 'balance'],
	['БАЛ', 'balance'],
	['jnrk.xbnm', 'off'],
	['отклчить', 'off'],
	['удалить подписку', 'off'],
	['закинуть', 'topup'],
	['gjgjkybnm', 'topup'],
	['счет', 'topup'],
	['*111*23#', 'code'],
	['*111', 'code'],
	['turbo', 'net'],
	['егкищ', 'net'],
	['как узнать остаток', 'balance']
])('%s finds %s first', (typed, id) => {
	expect(ids(typed)[0]).toBe(id);
});

it('every word has to fit; when none fits whole, what fits most of them comes near', () => {
	expect(ids('отключить счёт')).toEqual([]);
	expect(near('отключить счёт').toSorted()).toEqual(['balance', 'off', 'topup']);
	expect(near('закинуть денег на счёт мужа')).toEqual(['topup']);
});

it.each([
	['как узнать остатки', ['balance']],
	['rfr epyfnm jcnfnrb', ['balance']],
	['подписками', ['off']],
	['*111*23# абракадабра', ['code']],
	['как узнать', []],
	['на', []],
	['', []]
])('near %s: whatever the endings, without words that say nothing', (typed, expected) => {
	expect(near(typed)).toEqual(expected);
});

it('short words are not guessed at, nor are numbers', () => {
	expect(ids('ноль')).toEqual([]);
	expect(ids('*112*23#')).toEqual([]);
	expect(ids('')).toEqual([]);
});

it('what fits both as typed and in the other layout comes once', () => {
	expect(ids('деньги')).toEqual(['balance', 'topup']);
});
