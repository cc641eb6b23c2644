import { expect, it } from 'vitest';
import { serverPackOf } from '$lib/operator/server-packs';
import { phrased } from '$lib/api/mappers/phrases';

const { phrases = [] } = serverPackOf({ number: '+79000000001' }).dialect?.movements ?? {};

it.each([
	['Абонентская плата', 'Monthly fee'],
	['Абонентская плата: Простой день', 'Monthly fee: Простой день'],
	['Связь за 19 ноября', 'Calls, texts and data on 19 November'],
	['Пополнение с карты •• 4242', 'Top-up from card •• 4242'],
	['Перевод с +7 900 000-00-01 на +7 900 000-00-02', 'Transfer from +7 900 000-00-01 to +7 900 000-00-02'],
	['Возврат: Абонентская плата: Простой день', 'Refund: Monthly fee: Простой день'],
	['Абонентская плата: ', 'Абонентская плата: '],
	['Прежняя абонентская плата', 'Прежняя абонентская плата'],
	['Monthly fee: Simple Day', 'Monthly fee: Simple Day'],
	['', '']
])('«%s» is «%s» in English', (text, told) => {
	expect(phrased(text, phrases, 'en')).toBe(told);
});

it('nothing is put in other words in a language the pack says nothing in, or in none', () => {
	expect(phrased('Абонентская плата', phrases, 'ru')).toBe('Абонентская плата');
	expect(phrased('Абонентская плата', phrases, undefined)).toBe('Абонентская плата');
});

it('phrases that lead to themselves come to an end', () => {
	const round = [{ said: 'а {}', told: { en: 'a {}' } }];
	expect(phrased('а а а а а', round, 'en')).toBe('a a a а а');
});
