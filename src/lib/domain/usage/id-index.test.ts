import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdIndex } from './id-index';

it('knows every day an id was put under, however many there are', () => {
	const index = new IdIndex();
	const ids = Array.from({ length: 5_000 }, (_, n) => `usage-${n}`);
	index.addAll(ids, 20_000);
	index.addAll(ids.slice(0, 100), 20_001);
	index.addAll(ids.slice(0, 100), 20_001);
	expect(ids.every((id) => index.daysOf(id).includes(20_000))).toBe(true);
	expect(index.daysOf('usage-7')).toEqual([20_000, 20_001]);
});

it('says of an id whether it is new', () => {
	const index = new IdIndex();
	expect([index.add('a', 1), index.add('a', 1), index.add('a', 2), index.add('b', 2)]).toEqual([
		true,
		false,
		false,
		true
	]);
});

it('rarely sends anyone to a wrong day', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 }), ([asked = '', ...others]) => {
			const index = new IdIndex();
			index.addAll(others, 1);
			expect(index.daysOf(asked)).toEqual([]);
		}),
		{ seed: 7 }
	);
});
