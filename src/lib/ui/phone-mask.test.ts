import { describe, expect, it } from 'vitest';
import type { NumberPlan } from '$lib/domain/number-plan';
import { maskPhone, writePhone } from './phone-mask';

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

/** Types key by key at the end, as a person does. */
function type(plans: NumberPlan[], keys: string): string {
	let before = '';
	for (const key of keys) {
		const typed = before + key;
		before = maskPhone(plans, { before, typed, caret: typed.length, backspace: false }).text;
	}
	return before;
}

describe('phone mask', () => {
	it.each([
		['8 (900) 000-00-01', '+7 900 000-00-01'],
		['+7 900 000 00 01', '+7 900 000-00-01'],
		['79000000001', '+7 900 000-00-01'],
		['9000000001', '+7 900 000-00-01'],
		['007 900 000-00-01', '+7 900 000-00-01'],
		['+7 +79000000001', '+7 900 000-00-01'],
		['+7 89000000001', '+7 900 000-00-01'],
		['tel:+7-900-000-00-01', '+7 900 000-00-01'],
		['+375290000001', '+375 29 000-00-01'],
		['375 (29) 000-00-01', '+375 29 000-00-01'],
		['8029 0000001', '+375 29 000-00-01'],
		['+4915112345678', '+4915112345678'],
		['+7 ９００ ０００ ００ ０１', '+7 900 000-00-01'],
		['+\u0667 \u0669\u0660\u0660 0000001', '+7 900 000-00-01'],
		['letters', '']
	])('writes pasted %j one way', (pasted, shown) => {
		expect(writePhone([ru, by], pasted)).toBe(shown);
	});

	it.each(['9000000001', '89000000001', '79000000001', '+79000000001'])('takes %j typed key by key', (keys) => {
		expect(type([ru], keys)).toBe('+7 900 000-00-01');
	});

	it.each(['+375290000001', '375290000001'])('recognises another country typed key by key: %j', (keys) => {
		expect(type([ru, by], keys)).toBe('+375 29 000-00-01');
	});

	it.each(['375290000001', '290000001', '+375290000001', '80290000001'])('takes %j with one plan only', (keys) => {
		expect(type([by], keys)).toBe('+375 29 000-00-01');
	});

	it.each(['+79000000001+79000000002', '+7 900 000-00-01, +7 900 000-00-02', '89000000001 89000000002'])(
		'chooses neither of two pasted numbers: %j',
		(pasted) => {
			const shown = writePhone([ru, by], pasted).replace(/\D/g, '');
			expect([shown.startsWith('79000000001'), shown.endsWith('9000000002'), shown.length]).toEqual([true, true, 22]);
		}
	);

	it('keeps digits beyond the plan in sight', () => {
		expect(type([ru], '900000000123')).toBe('+7 900 000-00-0123');
	});

	it('keeps the caret behind the same digit when one is typed in the middle', () => {
		expect(
			maskPhone([ru], { before: '+7 900 000-00-1', typed: '+7 9050 000-00-1', caret: 6, backspace: false })
		).toEqual({
			text: '+7 905 000-00-01',
			caret: 7
		});
	});

	it('takes the digit before a separator on Backspace', () => {
		expect(maskPhone([ru], { before: '+7 900 000-00', typed: '+7 900 00000', caret: 10, backspace: true })).toEqual({
			text: '+7 900 000-0',
			caret: 9
		});
	});

	it('empties down to nothing', () => {
		expect(maskPhone([ru], { before: '+7 9', typed: '+7 ', caret: 3, backspace: true }).text).toBe('+7');
		expect(maskPhone([ru], { before: '+7', typed: '+', caret: 1, backspace: true })).toEqual({ text: '', caret: 0 });
	});
});
