import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMAS, csvLine, SEMICOLONS, type Cell } from './csv';
import { parseCsv, withoutApostrophe } from './export.fixture';

const dialects = fc.constantFrom(SEMICOLONS, COMMAS);
const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', ' ', '\uff1d', '1', 'x');
const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.array(signs, { maxLength: 8 }).map((list) => list.join('')),
	fc.constantFrom('=1+1', '+7 916 123-45-67', '-12,50', '@SUM(A1)', "=cmd|' /C calc'!A0", "'=1", '+79161234567', '')
);
const numbers = fc.record({
	number: fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.maxSafeInteger()),
	digits: fc.constantFrom(0, 2, 3)
});

describe('a line of CSV', () => {
	it('comes back from any reader of RFC 4180 as it was', () => {
		fc.assert(
			fc.property(fc.array(fc.array(texts, { minLength: 1 }), { minLength: 1 }), dialects, (rows, dialect) => {
				const file = rows.map((cells) => csvLine(cells, dialect)).join('');
				const back = parseCsv(file, dialect.separator).map((cells) => cells.map(withoutApostrophe));
				expect(back).toEqual(rows);
			})
		);
	});

	it('never begins a cell with a formula', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(texts, numbers), { minLength: 1 }), dialects, (cells, dialect) => {
				const [row = []] = parseCsv(csvLine(cells, dialect), dialect.separator);
				row.forEach((text, at) => {
					if (typeof cells[at] !== 'string') expect(text).toMatch(/^-?\d+(?:[.,]\d+)?$/);
					else if (/^[=@\t\r\n\uff1d\uff0b\uff0d\uff20-]/.test(text)) expect.fail(text);
					else if (text.startsWith('+')) expect(text).toMatch(/^\+\d[\d -]*$/);
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('computes nothing out of what looks like a phone number', () => {
		const written = (text: string) => csvLine([text], COMMAS).trimEnd();
		expect(['+79161234567', '+7 916 123-45-67', '+493012 34-56'].map(written)).toEqual([
			'+79161234567',
			'+7 916 123-45-67',
			'+493012 34-56'
		]);
		expect(['+1-2', '+1+1', '+7 916*2', '+A1', '+'].map(written)).toEqual([
			"'+1-2",
			"'+1+1",
			"'+7 916*2",
			"'+A1",
			"'+"
		]);
	});

	it('writes sums exactly, minus and all, in the language’s way', () => {
		const sums: Cell[] = [-1_250, 5, 0, -5, 123_456_789].map((number) => ({ number, digits: 2 }));
		expect(csvLine(sums, SEMICOLONS)).toBe('-12,50;0,05;0,00;-0,05;1234567,89\r\n');
		expect(csvLine([...sums.slice(0, 1), { number: -7, digits: 0 }, { number: 1, digits: 3 }], COMMAS)).toBe(
			'-12.50,-7,0.001\r\n'
		);
	});

	it('quotes only what needs it', () => {
		expect(csvLine(['a b', 'a;b', 'a,b', 'say "x"', ' a', 'a\nb'], SEMICOLONS)).toBe(
			'a b;"a;b";a,b;"say ""x""";" a";"a\nb"\r\n'
		);
	});
});
