import { expect, it } from 'vitest';
import { omit } from './omit';

it('leaves the original alone and the names out altogether', () => {
	const original = { a: 1, b: 2, c: undefined };
	expect(Object.keys(omit(original, 'b', 'c'))).toEqual(['a']);
	expect(original).toEqual({ a: 1, b: 2, c: undefined });
});
