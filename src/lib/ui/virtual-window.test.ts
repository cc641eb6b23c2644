import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksWithin, offsetsOf, partsOf } from './virtual-window';

const offsets = offsetsOf(5, (index) => (index + 1) * 10); // 0 10 30 60 100 150
const keyOf = (index: number) => `block ${index}`;

describe('blocks near the screen', () => {
	it('are those that reach into it', () => {
		expect(blocksWithin(offsets, 30, 99)).toEqual({ first: 2, last: 3 });
		expect(blocksWithin(offsets, 29, 100)).toEqual({ first: 1, last: 4 });
	});

	it('of a stretch beside the list are its ends', () => {
		expect(blocksWithin(offsets, -500, -100)).toEqual({ first: 0, last: 0 });
		expect(blocksWithin(offsets, 500, 900)).toEqual({ first: 4, last: 4 });
	});

	it('of an empty list are none', () => {
		expect(
			blocksWithin(
				offsetsOf(0, () => 1),
				0,
				100
			)
		).toBeUndefined();
	});
});

describe('what stands in the page', () => {
	it('is blocks between the room of the others', () => {
		expect(partsOf(offsets, keyOf, { first: 1, last: 2 }).map(({ index, height }) => [index, height])).toEqual([
			[undefined, 10],
			[1, 20],
			[2, 30],
			[undefined, 90]
		]);
	});

	it('keeps the block that has the focus', () => {
		const parts = partsOf(offsets, keyOf, { first: 3, last: 3 }, 0);
		expect(parts.map(({ index, height }) => [index, height])).toEqual([
			[0, 10],
			[undefined, 50],
			[3, 40],
			[undefined, 50]
		]);
		expect(partsOf(offsets, keyOf, { first: 0, last: 1 }, 1)).toHaveLength(3);
	});

	it('is always as tall as the list, in order, under different keys', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 50 }),
				fc.integer({ min: -100, max: 10_000 }),
				fc.option(fc.nat(49), { nil: undefined }),
				(heights, top, focus) => {
					const all = offsetsOf(heights.length, (index) => heights[index] ?? 0);
					const kept = focus !== undefined && focus < heights.length ? focus : undefined;
					const parts = partsOf(all, keyOf, blocksWithin(all, top, top + 700), kept);
					expect(parts.reduce((sum, { height }) => sum + height, 0)).toBe(all.at(-1));
					expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
					const shown = parts.flatMap(({ index }) => index ?? []);
					expect(shown).toEqual([...shown].sort((a, b) => a - b));
					if (kept !== undefined) expect(shown).toContain(kept);
				}
			)
		);
	});
});
