import { describe, expect, it } from 'vitest';
import { currencySign, formatMoney, moneyParts } from './money';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const byn = (minor: number) => ({ minor, currency: 'BYN' });

describe('money', () => {
	it('stands before its sign, with a comma and a no-break space', () => {
		expect(formatMoney(rub(347_20), 'ru')).toBe('347,20\u00a0₽');
		expect(formatMoney(rub(347_20), 'en')).toBe('347.20\u00a0₽');
	});

	it('leaves out empty kopecks unless they are asked for', () => {
		expect(formatMoney(rub(500_00), 'ru')).toBe('500\u00a0₽');
		expect(formatMoney(rub(0), 'ru', { fraction: 'always' })).toBe('0,00\u00a0₽');
		expect(formatMoney(rub(5), 'ru')).toBe('0,05\u00a0₽');
	});

	it('groups thousands with no-break spaces, four digits too', () => {
		expect(formatMoney(rub(1_000_00), 'ru')).toBe('1\u00a0000\u00a0₽');
		expect(formatMoney(rub(12_345_678_90), 'ru')).toBe('12\u00a0345\u00a0678,90\u00a0₽');
		expect(formatMoney(rub(1_000_00), 'en')).toBe('1,000\u00a0₽');
	});

	it('has a real minus, and a plus when asked', () => {
		expect(formatMoney(rub(-12_50), 'ru')).toBe('\u221212,50\u00a0₽');
		expect(formatMoney(rub(500_00), 'ru', { sign: 'always' })).toBe('+500\u00a0₽');
		expect(formatMoney(rub(0), 'ru', { sign: 'always' })).toBe('0\u00a0₽');
	});

	it('calls Belarusian roubles by their code: their sign means other currencies too', () => {
		expect(formatMoney(byn(12_50), 'ru')).toBe('12,50\u00a0BYN');
		expect(currencySign('BYN', 'en')).toBe('BYN');
	});

	it('comes in parts that make the same text', () => {
		expect(moneyParts(rub(-1_234_50), 'ru')).toEqual([
			{ kind: 'whole', text: '\u22121\u00a0234' },
			{ kind: 'fraction', text: ',50' },
			{ kind: 'currency', text: '\u00a0₽' }
		]);
	});
});
