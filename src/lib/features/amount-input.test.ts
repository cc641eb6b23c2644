import { describe, expect, it } from 'vitest';
import { readAmount } from './amount-input';

const limits = { min: 10_00, max: 15_000_00 };
const read = (typed: string) => {
	const result = readAmount(typed, 'XXX', limits);
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
		['15000', 15_000_00]
	])('%j is read', (typed, minor) => {
		expect(read(typed)).toBe(minor);
	});

	it.each([
		['', 'empty'],
		['  ', 'empty'],
		['0', 'zero'],
		['0,00', 'zero'],
		['9,99', 'too-small'],
		['15000,01', 'too-large'],
		['1000000000', 'too-large'],
		['9'.repeat(40), 'too-large'],
		['1,234', 'too-precise'],
		['-5', 'not-a-sum'],
		['1e3', 'not-a-sum'],
		['five', 'not-a-sum'],
		['1,2,3', 'not-a-sum'],
		['∞', 'not-a-sum']
	])('%j is refused as %s', (typed, problem) => {
		expect(read(typed)).toBe(problem);
	});
});
