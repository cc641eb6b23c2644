import { expect, it } from 'vitest';
import { isSameJson } from './same-json';

it.each<[unknown, unknown]>([
	[[], []],
	[null, null],
	[
		{ a: 1, b: [{ c: 'x' }] },
		{ b: [{ c: 'x' }], a: 1 }
	]
])('%j and %j are the same', (a, b) => {
	expect(isSameJson(a, b)).toBe(true);
});

it.each<[unknown, unknown]>([
	[[], {}],
	[null, {}],
	[{}, null],
	[1, '1'],
	[{ a: 1 }, { a: 1, b: 2 }],
	[{ a: 1 }, { b: 1 }],
	[{ a: [1, 2] }, { a: [2, 1] }]
])('%j and %j are not', (a, b) => {
	expect(isSameJson(a, b)).toBe(false);
});
