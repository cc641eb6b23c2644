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
		['90071992547409.91', Number.MAX_SAFE_INTEGER]
	])('%j roubles are %d kopecks', (amount, minor) => {
		expect(parseMoney(amount, 'RUB')).toEqual(rub(minor));
	});

	it.each([
		[NaN],
		[Infinity],
		[1e21],
		[1e-7],
		[0.001],
		[0.1 + 0.2],
		['90071992547409.92'],
		['1e3'],
		['12,50'],
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

	it.each(['rub', 'RU', 'RUBL', '', 'min', 'РУБ'])('«%s» is no currency', (currency) => {
		expect(parseMoney(1, currency)).toBeUndefined();
	});

	it('knows currencies without hundredths', () => {
		expect(parseMoney(500, 'JPY')).toEqual({ minor: 500, currency: 'JPY' });
		expect(parseMoney(0.5, 'JPY')).toBeUndefined();
		expect(parseMoney('1.234', 'KWD')).toEqual({ minor: 1_234, currency: 'KWD' });
		expect([minorDigits('RUB'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
	});

	it('gives back exactly what was written, through JSON and all', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), fc.constantFrom('RUB', 'BYN', 'JPY', 'KWD'), (minor, currency) => {
				// Sums that a double can't hold to the kopeck are beyond any telephone bill: 15 digits are safe.
				fc.pre(Math.abs(minor) < 1e15);
				const sent = JSON.parse(JSON.stringify(toMajor({ minor, currency }))) as number;
				expect(parseMoney(sent, currency)).toEqual({ minor: minor === 0 ? 0 : minor, currency });
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
