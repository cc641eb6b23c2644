import { expect, it } from 'vitest';
import { asciiDigits, hasTwoReadings } from './typed';

it.each([
	['0123456789', '0123456789'],
	['０１２３４５６７８９', '0123456789'],
	['\u0660\u0661\u0668\u0669', '0189'],
	['\u06f0\u06f9', '09'],
	['\u0966\u096f', '09'],
	// Mathematical digits: five rows of ten without a gap.
	['\u{1d7ce}\u{1d7d7}\u{1d7d8}\u{1d7ff}', '0909'],
	['+7 (900) а-я ½ ² ① Ⅳ', '+7 (900) а-я ½ ² ① Ⅳ']
])('%s in the digits of ASCII', (text, plain) => {
	expect(asciiDigits(text)).toBe(plain);
});

it.each([
	['10,000', true],
	['1.234', true],
	['0.125', false],
	['1234.567', false],
	['1,23', false],
	['1,2345', false],
	['10000', false]
])('%s has two readings: %s', (number, doubtful) => {
	expect(hasTwoReadings(number)).toBe(doubtful);
});
