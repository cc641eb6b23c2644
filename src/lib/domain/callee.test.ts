import { describe, expect, it } from 'vitest';
import { checkCallee, parseCallee } from './callee';
import type { NumberPlan } from './number-plan';

const RU: NumberPlan = {
	countryCode: '7',
	trunkPrefix: '8',
	nationalLength: 10,
	mobilePrefixes: ['9'],
	groups: [3, 3, 2, 2],
	separators: [' ', '-', '-']
};
const BY: NumberPlan = {
	...RU,
	countryCode: '375',
	trunkPrefix: '80',
	nationalLength: 9,
	mobilePrefixes: ['29', '33'],
	groups: [2, 3, 2, 2]
};

const inRussia = { plan: RU, own: '+79000000001' as const, emergency: ['112', '01', '102'], abroad: ['6', '7'] };
const inBelarus = { plan: BY, own: '+375290000001' as const, emergency: ['112', '103'], abroad: [] };

it.each([
	['8 (495) 123-45-67', '+74951234567'],
	['+7 900 000-00-01', '+79000000001'],
	['+49 30 901820', '+4930901820'],
	['0049 30 901820', '+4930901820'],
	['900 000', undefined],
	['*111#', undefined]
])('a call can go to %s: %s', (typed, callee) => {
	expect(parseCallee(typed, RU)).toBe(callee);
});

describe('calls may be sent', () => {
	it.each([
		['a mobile number', '+7 900 000-00-02', '+79000000002', false],
		['with the trunk prefix', '8 900 000 00 02', '+79000000002', false],
		['without any', '9000000002', '+79000000002', false],
		['to a landline', '8 (495) 123-45-67', '+74951234567', false],
		['to a toll-free one', '8 800 100-00-00', '+78001000000', false],
		['with dots and dashes of every kind', '8.900–000—00‑02', '+79000000002', false],
		['pasted with marks of direction', '\u202a+79000000002\u202c', '+79000000002', false],
		['in digits of another script', '+٧٩٠٠٠٠٠٠٠٠٢', '+79000000002', false],
		['from a link', 'tel:+79000000002;ext=1', '+79000000002', false],
		['abroad', '+375 29 000-00-01', '+375290000001', true],
		['abroad with two noughts', '00375290000001', '+375290000001', true],
		['to another country of the same code', '+7 701 000-00-01', '+77010000001', true],
		['there with the trunk prefix', '8 701 000 00 01', '+77010000001', true]
	])('%s', (_, typed, number, abroad) => {
		expect(checkCallee(typed, inRussia)).toEqual({ ok: true, number, abroad });
	});

	it('from Belarus: +7 is abroad, the own country is not', () => {
		expect(checkCallee('+7 900 000-00-01', inBelarus)).toEqual({ ok: true, number: '+79000000001', abroad: true });
		expect(checkCallee('80 17 000-00-01', inBelarus)).toEqual({ ok: true, number: '+375170000001', abroad: false });
	});
});

describe('calls may not be sent', () => {
	it.each([
		['nowhere', '', 'empty'],
		['to blanks', ' \u00a0 ', 'empty'],
		['to dashes alone', '—-()', 'empty'],
		['to letters', 'мама', 'no-number'],
		['to digits and letters', '8 900 мама', 'no-number'],
		['to a code', '*100#', 'no-number'],
		['to a code that forwards', '**21*+79000000002#', 'no-number'],
		['to a plus alone', '+', 'no-number'],
		['to a plus in the middle', '8+9000000002', 'no-number'],
		['to an address', 'a@b.example', 'no-number'],
		['to 112', '112', 'emergency'],
		['to 112 in a disguise', '1-1-2', 'emergency'],
		['to 112 with the country', '+7 112', 'emergency'],
		['to 112 with the trunk prefix', '8 112', 'emergency'],
		['to the fire brigade', '01', 'emergency'],
		['to the police', '102', 'emergency'],
		['to the hotline', '0890', 'short'],
		['to a bank', '900', 'short'],
		['to six digits', '123456', 'short'],
		['to one digit', '8', 'short'],
		['without a digit', '8 900 000-00-0', 'too-few'],
		['without a digit, with the country', '+7 900 000-00-0', 'too-few'],
		['to a number of a town', '123-45-67', 'too-few'],
		['to a short one with a plus', '+900', 'too-few'],
		['with a digit too many', '8 900 000-00-001', 'too-many'],
		['with a digit too many, with the country', '+7 900 000-00-001', 'too-many'],
		['abroad without the plus', '375290000001', 'too-many'],
		['abroad the old way', '8 10 375 29 000-00-01', 'too-many'],
		['to more digits than there are', '+1234567890123456', 'too-many'],
		['to itself', '+7 900 000-00-01', 'own'],
		['to itself, written otherwise', '8 (900) 0000001', 'own']
	])('%s', (_, typed, problem) => {
		expect(checkCallee(typed, inRussia)).toEqual({ ok: false, problem });
	});

	it('in Belarus alike', () => {
		const told = ['103', '80 29 000-00-01', '80 29 000-00-0', '200'].map((typed) => checkCallee(typed, inBelarus));
		expect(told.map((one) => (one.ok ? one.number : one.problem))).toEqual(['emergency', 'own', 'too-few', 'short']);
	});
});
