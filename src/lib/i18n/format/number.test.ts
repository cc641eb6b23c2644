import { expect, it } from 'vitest';
import { formatNumber } from './number';

it('numbers have their digits in threes', () => {
	expect([999, 1_000, 101_200].map((value) => formatNumber(value, 'ru'))).toEqual([
		'999',
		'1\u00a0000',
		'101\u00a0200'
	]);
	expect([1_000, -1_000_000].map((value) => formatNumber(value, 'en'))).toEqual(['1,000', '-1,000,000']);
});
