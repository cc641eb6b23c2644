import { describe, expect, it } from 'vitest';
import { kindCode, kindOf, KIND_COUNT } from './kind';
import { isStorable, type UsageRecord } from './record';
import { record } from './usage.fixture';

describe('a record can be kept', () => {
	it('when every field is what it should be', () => {
		expect(isStorable(record())).toBe(true);
		expect(isStorable(record({ party: '', service: '', amount: 0, cost: -1, cancelled: true }))).toBe(true);
		expect(isStorable(record({ cost: 254, fraction: -5_000 }))).toBe(true);
	});

	it.each<[string, object]>([
		['no id', { id: '' }],
		['an endless id', { id: 'x'.repeat(201) }],
		['half a character in its id', { id: 'a\ud83c' }],
		['half a character in its number', { party: '\udfb5' }],
		['an endless service', { service: 'x'.repeat(501) }],
		['no time', { at: NaN }],
		['a time of another age', { at: -1 }],
		['an unknown category', { category: 'teleport' }],
		['an unknown direction', { direction: 'up' }],
		['an unknown unit', { unit: 'mile' }],
		['a part of a second', { amount: 0.5 }],
		['less than nothing', { amount: -1 }],
		['more than can be summed up', { amount: 2 ** 40 + 1 }],
		['a cost that can’t be true', { cost: 2 ** 36 + 1 }],
		['a fraction that is none', { fraction: 0 }],
		['a fraction that is more than half', { fraction: 5_000 }],
		['a part of a fine unit', { fraction: 0.5 }],
		['no revision', { revision: undefined }],
		['a number where a text belongs', { service: 7 }],
		['something else than yes or no', { cancelled: 'no' }]
	])('not with %s', (_, fields) => {
		expect(isStorable({ ...record(), ...fields } as UsageRecord)).toBe(false);
	});
});

it('every kind has a number of its own, and unknown numbers are refused', () => {
	const codes = Array.from({ length: KIND_COUNT }, (_, code) => kindCode(kindOf(code)));
	expect(codes).toEqual(Array.from({ length: KIND_COUNT }, (_, code) => code));
	expect(KIND_COUNT).toBeLessThanOrEqual(128);
	expect(() => kindOf(KIND_COUNT)).toThrow(RangeError);
});
