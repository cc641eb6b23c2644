import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMsisdn, formatPrefix, isMsisdn, parseMsisdn, type Msisdn } from './msisdn';
import type { NumberPlan } from './number-plan';

const ru: NumberPlan = {
	countryCode: '7',
	trunkPrefix: '8',
	nationalLength: 10,
	mobilePrefixes: ['9'],
	groups: [3, 3, 2, 2],
	separators: [' ', '-', '-']
};
const by: NumberPlan = {
	countryCode: '375',
	trunkPrefix: '80',
	nationalLength: 9,
	mobilePrefixes: ['29', '33', '25', '44'],
	groups: [2, 3, 2, 2],
	separators: [' ', '-', '-']
};

describe('parseMsisdn', () => {
	it.each([
		'+79000000001',
		'79000000001',
		'89000000001',
		'9000000001',
		'+7 900 000-00-01',
		'8 (900) 000 00 01',
		'+7 (900) 000–00–01',
		'tel:+7-900-000-00-01',
		'TEL:89000000001',
		'tel:+79000000001;ext=5',
		'0079000000001',
		'\u202a+7\u00a0900\u00a0000\u201100\u201101\u202c',
		' 8.900.000.00.01 ',
		'+７ ９００ 000-00-01',
		'+7 \u0669\u0660\u0660 000-00-01'
	])('reads «%s» in Russia', (text) => {
		expect(parseMsisdn(text, ru)).toBe('+79000000001');
	});

	it.each(['+375290000001', '375290000001', '80290000001', '80 29 000-00-01', '290000001', '+375 (29) 000-00-01'])(
		'reads «%s» in Belarus',
		(text) => {
			expect(parseMsisdn(text, by)).toBe('+375290000001');
		}
	);

	it.each([
		'',
		'900000000',
		'90000000011',
		'+74950000001',
		'84950000001',
		'+375290000001',
		'+89000000001',
		'900000000a',
		'++79000000001',
		'*111#',
		'позвоните 9000000001',
		'7 900 000-00-0'
	])('does not take «%s» for a Russian mobile number', (text) => {
		expect(parseMsisdn(text, ru)).toBeUndefined();
	});

	it('reads its own formatting back, any number of either country', () => {
		const numbers = fc.constantFrom(ru, by).chain((plan) =>
			fc.record({
				plan: fc.constant(plan),
				prefix: fc.constantFrom(...plan.mobilePrefixes),
				digits: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 })
			})
		);
		fc.assert(
			fc.property(numbers, ({ plan, prefix, digits }) => {
				const national = (prefix + digits).slice(0, plan.nationalLength);
				const number: Msisdn = `+${plan.countryCode}${national}`;
				expect(parseMsisdn(formatMsisdn(number, plan), plan)).toBe(number);
				expect(parseMsisdn(plan.trunkPrefix + national, plan)).toBe(number);
				expect(isMsisdn(number)).toBe(true);
			})
		);
	});

	it('never throws, and what it gives is always a whole number of the country', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const number = parseMsisdn(text, ru);
				expect(number === undefined || /^\+79\d{9}$/.test(number)).toBe(true);
			})
		);
	});
});

it('groups a number for reading, and leaves those of another plan as they are', () => {
	expect(formatMsisdn('+79000000001', ru)).toBe('+7 900 000-00-01');
	expect(formatMsisdn('+375290000001', by)).toBe('+375 29 000-00-01');
	expect(formatMsisdn('+375290000001', ru)).toBe('+375290000001');
	expect(formatMsisdn('+7900', ru)).toBe('+7900');
	expect(formatMsisdn('+79000000001', { ...ru, separators: [] })).toBe('+7 900 000 00 01');
});

it.each([
	['+7', '+7'],
	['+74', '+7 4'],
	['+7495', '+7 495'],
	['+749512', '+7 495 12'],
	['+79000000001', '+7 900 000-00-01'],
	['+790000000012', '+7 900 000-00-012'],
	['+4930', '+4930']
])('numbers that begin with %s begin with %s', (prefix, grouped) => {
	expect(formatPrefix(prefix, ru)).toBe(grouped);
});

it.each([
	['+79000000001', true],
	['79000000001', false],
	['+09000000001', false],
	['+7900', false],
	['+7900000000100000', false],
	[79000000001, false],
	[undefined, false]
])('%j is E.164: %s', (value, expected) => {
	expect(isMsisdn(value)).toBe(expected);
});
