import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, minorDigits, parseMoney, toMajor } from './money';

const rub = (minor: number) => ({ minor, currency: 'RUB' });

describe('parseMoney', () => {
	it.each([
		[500, 500_00],
		[500.5, 500_50],
		['500.50', 500_50],
		[0.1, 10],
		[0.29, 29],
		[1.1, 110],
		['0', 0],
		['-0', 0],
		[-0, 0],
		[-347.2, -347_20],
		[' 12.30 ', 12_30],
		['12.3000', 12_30],
		['90071992547409.91', Number.MAX_SAFE_INTEGER],
		[0.1 + 0.2, 30],
		[347.2000000001, 347_20],
		[-347.1999999999, -347_20],
		[1e-12, 0],
		['1 190.00', 1_190_00],
		['1\u00a0190', 1_190_00],
		['-1\u202f234\u202f567,5', -1_234_567_50],
		['1,190.00', 1_190_00],
		['1.190,5', 1_190_50],
		['123,45', 123_45],
		['1.2e2', 120_00],
		['1.5E-1', 15],
		['12e-4', undefined],
		['0.500', 50],
		['1190.500', 1_190_50],
		['123.45000', 123_45]
	])('%j roubles are %d kopecks', (amount, minor) => {
		expect(parseMoney(amount, 'RUB')).toEqual(minor === undefined ? undefined : rub(minor));
	});

	it.each([
		[NaN],
		[Infinity],
		[1e21],
		[1e-7],
		[0.001],
		[347.205],
		['347.2000000001'],
		['1,190'],
		['1.190'],
		['1,234,567'],
		['1 19.00'],
		['1 190,123'],
		['1'.repeat(10_000_000)],
		['90071992547409.92'],
		['1e400'],
		['+5'],
		['0x10'],
		['1.'],
		['.5'],
		[''],
		['- 5'],
		['99999999999999999']
	])('%j is no exact sum of roubles', (amount) => {
		expect(parseMoney(amount, 'RUB')).toBeUndefined();
	});

	it.each([
		[347.205, 347_20],
		[-347.205, -347_21],
		['0.009', 0],
		['-0.001', -1],
		['12.5e-2', 12],
		[0.1 + 0.2, 30],
		[347.2, 347_20]
	])('%j told as no more than there is: %d', (amount, minor) => {
		expect(parseMoney(amount, 'RUB', 'down')).toEqual(rub(minor));
	});

	it.each(['rub', 'RU', 'RUBL', '', 'min', 'РУБ'])('«%s» is no currency', (currency) => {
		expect(parseMoney(1, currency)).toBeUndefined();
	});

	it('knows currencies without hundredths', () => {
		expect(parseMoney(500, 'JPY')).toEqual({ minor: 500, currency: 'JPY' });
		expect(parseMoney(0.5, 'JPY')).toBeUndefined();
		expect(parseMoney('1.234', 'KWD')).toEqual({ minor: 1_234, currency: 'KWD' });
		expect(parseMoney('1,234', 'KWD')).toBeUndefined();
		expect([minorDigits('RUB'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
	});

	it('gives back exactly what was written, through JSON and all', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), fc.constantFrom('RUB', 'BYN', 'JPY', 'KWD'), (minor, currency) => {
				// Sums that a double can't hold to the kopeck are beyond any telephone bill: 15
				// digits are safe.
				fc.pre(Math.abs(minor) < 1e15);
				const sent = JSON.parse(JSON.stringify(toMajor({ minor, currency }))) as number;
				expect(parseMoney(sent, currency)).toEqual({ minor: minor === 0 ? 0 : minor, currency });
			})
		);
	});

	it('reads a sum the same however a server writes it', () => {
		const kopecks = fc.integer({ min: -9_999_999_99, max: 9_999_999_99 });
		fc.assert(
			fc.property(
				kopecks,
				fc.constantFrom(' ', '\u00a0', '\u202f'),
				fc.constantFrom('.', ','),
				(minor, blank, point) => {
					const [whole = '', fraction = ''] = (minor / 100).toFixed(2).split('.');
					const grouped = (by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by) + point + fraction;
					const written = [grouped(''), grouped(blank), grouped(point === '.' ? ',' : '.'), `${minor}e-2`];
					for (const text of written) expect(parseMoney(text, 'RUB')).toEqual(rub(minor));
				}
			)
		);
	});

	it('takes the noise of doubles for no money, and nothing else', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 99 }), (minor, part) => {
				expect(parseMoney(minor / 100 + 1e-10, 'RUB')).toEqual(rub(minor));
				const between = minor / 100 + part / 10_000;
				expect(parseMoney(between, 'RUB')).toBeUndefined();
				expect(parseMoney(between, 'RUB', 'down')).toEqual(rub(minor));
			})
		);
	});

	it('never throws and never gives an unsafe number, whatever comes', () => {
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.string(), fc.bigInt().map(String)), (amount) => {
				const money = parseMoney(amount, 'RUB');
				expect(money === undefined || Number.isSafeInteger(money.minor)).toBe(true);
			})
		);
	});
});

it('adds within one currency only', () => {
	expect(addMoney(rub(1), rub(2))).toEqual(rub(3));
	const byn = { minor: 1, currency: 'BYN' };
	expect(() => addMoney(rub(1), byn)).toThrow(TypeError);
	expect(() => addMoney(rub(Number.MAX_SAFE_INTEGER), rub(1))).toThrow(RangeError);
});
