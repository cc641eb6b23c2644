import { describe, expect, it } from 'vitest';
import { readAmount } from './amount-input';

const limits = { min: 10_00, max: 15_000_00 };
const read = (typed: string, currency = 'RUB') => {
	const result = readAmount(typed, currency, limits);
	return result.ok ? result.amount.minor : result.problem;
};

describe('a typed sum', () => {
	it.each([
		['500', 500_00],
		['500,5', 500_50],
		['500.50', 500_50],
		['500,', 500_00],
		['1 000', 1_000_00],
		['1\u00a0000,00\u00a0₽', 1_000_00],
		['007500', 7_500_00],
		['10', 10_00],
		['15000', 15_000_00],
		['1\u202f000', 1_000_00],
		['100 ₽', 100_00],
		['₽100', 100_00],
		['RUB 100,50', 100_50],
		['100р', 100_00],
		['100 р.', 100_00],
		['100 руб', 100_00],
		['100,5 руб.', 100_50],
		['100 Рублей', 100_00],
		['100 rubles', 100_00],
		['\u200b100\u200e', 100_00],
		['１００', 100_00],
		['\u0661\u0660\u0660', 100_00],
		['\u06f1\u06f0\u06f0', 100_00]
	])('%j is read', (typed, minor) => {
		expect(read(typed)).toBe(minor);
	});

	it.each([
		['', 'empty'],
		['  ', 'empty'],
		['₽', 'empty'],
		['0', 'zero'],
		['0,00', 'zero'],
		['9,99', 'too-small'],
		['15000,01', 'too-large'],
		['1000000000', 'too-large'],
		['9'.repeat(40), 'too-large'],
		['1,234', 'two-readings'],
		['10,000', 'two-readings'],
		['100.000', 'two-readings'],
		['10.000 ₽', 'two-readings'],
		['0,125', 'too-precise'],
		['1,2345', 'too-precise'],
		['999999999999999', 'too-large'],
		['1000.'.padEnd(101, '0'), 'not-a-sum'],
		['100 50', 'not-a-sum'],
		['100 ₽ 50', 'not-a-sum'],
		['1 00', 'not-a-sum'],
		['100 200 300 400 ₽ ₽', 'not-a-sum'],
		['$100', 'not-a-sum'],
		['100 $', 'not-a-sum'],
		['100 USD', 'not-a-sum'],
		['100 тыс', 'not-a-sum'],
		['100 руб/мес', 'not-a-sum'],
		['-5', 'not-a-sum'],
		['1e3', 'not-a-sum'],
		['five', 'not-a-sum'],
		['1,2,3', 'not-a-sum'],
		['∞', 'not-a-sum']
	])('%j is refused as %s', (typed, problem) => {
		expect(read(typed)).toBe(problem);
	});

	it('is read in the words of its own currency alone', () => {
		expect(read('100 Br', 'BYN')).toBe(100_00);
		expect(read('100 бел', 'BYN')).toBe('not-a-sum');
		expect(read('100 ₽', 'BYN')).toBe('not-a-sum');
		// Three digits after the mark are its fraction there, and thousands to others.
		expect(readAmount('10,500', 'KWD', { min: 1, max: 1e6 })).toMatchObject({ ok: true, amount: { minor: 10_500 } });
	});
});
