import { describe, expect, it } from 'vitest';
import { columnAfter, columnAt } from './bar-plan';

const area = { left: 10, right: 110, top: 0, bottom: 100 };

describe('the column under a finger', () => {
	it.each([
		[9, undefined],
		[10, 0],
		[29.9, 0],
		[30, 1],
		[110, 4],
		[111, undefined]
	])('at %d px is %s', (x, column) => {
		expect(columnAt(x, area, 5)).toBe(column);
	});

	it('is none where there are none', () => {
		expect(columnAt(50, area, 0)).toBeUndefined();
	});
});

describe('keys', () => {
	it('begin with the newest bar', () => {
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
			expect(columnAfter(key, undefined, 5)).toBe(4);
	});

	it('go one by one, by sevens and to the ends, and never beyond them', () => {
		expect(columnAfter('ArrowLeft', 3, 30)).toBe(2);
		expect(columnAfter('ArrowRight', 29, 30)).toBe(29);
		expect(columnAfter('PageUp', 10, 30)).toBe(3);
		expect(columnAfter('PageUp', 3, 30)).toBe(0);
		expect(columnAfter('PageDown', 10, 30)).toBe(17);
		expect(columnAfter('Home', 10, 30)).toBe(0);
		expect(columnAfter('End', 10, 30)).toBe(29);
	});

	it('lead nowhere otherwise', () => {
		expect(columnAfter('Tab', 3, 30)).toBeUndefined();
		expect(columnAfter('ArrowLeft', undefined, 0)).toBeUndefined();
	});
});
