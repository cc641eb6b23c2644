import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UsageGap } from '$lib/domain/usage/intake';
import { record } from '$lib/domain/usage/usage.fixture';
import { disobeys, nextGap } from './next-gap';
import { shapeOf, type PageShape } from './page-shape';

const page = (more: Partial<PageShape> = {}): PageShape => ({
	...{ count: 10, unreadable: 0, descending: true, newest: 99_500, oldest: 50_300, first: 'a' },
	...more
});
const frame = { limit: 10 };

it.each<[string, UsageGap, Partial<PageShape>, object, boolean, UsageGap | undefined]>([
	['by time from the second of the oldest', { offset: 0 }, {}, frame, false, { before: 51_000, offset: 0 }],
	[
		'with its lower end',
		{ from: 1, before: 100_000, offset: 0 },
		{},
		frame,
		false,
		{ from: 1, before: 51_000, offset: 0 }
	],
	[
		'by offset within one second',
		{ before: 51_000, offset: 0 },
		{},
		frame,
		false,
		{ before: 51_000, offset: 10, first: 'a' }
	],
	['by offset past what can’t be read', { offset: 0 }, { unreadable: 1 }, frame, false, { offset: 10, first: 'a' }],
	[
		'and nothing could be',
		{ offset: 0 },
		{ count: 10, unreadable: 10, newest: undefined as never, oldest: undefined as never, first: undefined as never },
		frame,
		false,
		{ offset: 10 }
	],
	[
		'by time where offsets are not known',
		{ offset: 10, first: 'a' },
		{ unreadable: 1 },
		frame,
		false,
		{ before: 51_000, offset: 0 }
	],
	['not at all where neither leads on', { before: 51_000, offset: 10, first: 'a' }, {}, frame, false, undefined],
	['by offset where time is not obeyed', { offset: 20, first: 'b' }, {}, frame, true, { offset: 30, first: 'a' }],
	['not below the lower end there', { from: 60_000, offset: 20 }, {}, frame, true, undefined],
	['not after an empty page', { offset: 0 }, { count: 0 }, frame, false, undefined],
	['not after the last of the total', { offset: 90 }, {}, { limit: 10, total: 100 }, false, undefined],
	[
		'on after a short page of more',
		{ offset: 0 },
		{ count: 3 },
		{ limit: 10, total: 100 },
		false,
		{ before: 51_000, offset: 0 }
	],
	['not when all came at once', { offset: 0 }, { count: 11 }, frame, false, undefined],
	['not for ever', { offset: 10_000_000 }, {}, frame, true, undefined]
])('goes on %s', (_, gap, shape, asked, byOffset, next) => {
	expect(nextGap(gap, page(shape), asked as typeof frame, byOffset)).toEqual(next);
});

it('always ends: lower or further with every page, whatever the pages say', () => {
	const shapes = fc.record({
		count: fc.nat(12),
		unreadable: fc.nat(2),
		descending: fc.boolean(),
		newest: fc.constant(200_000),
		oldest: fc.nat(200_000),
		first: fc.constantFrom('a', 'b')
	});
	fc.assert(
		fc.property(fc.boolean(), fc.array(shapes, { minLength: 1, maxLength: 50 }), (byOffset, pages) => {
			let gap: UsageGap | undefined = { offset: 0 };
			for (const shape of pages) {
				const next: UsageGap | undefined = nextGap(gap, shape, frame, byOffset);
				if (next === undefined) return;
				const [was, is] = [gap.before ?? Infinity, next.before ?? Infinity];
				expect(is < was || (is === was && next.offset > gap.offset)).toBe(true);
				gap = next;
			}
		})
	);
});

it.each<[string, UsageGap, Partial<PageShape>, boolean]>([
	['all as asked', { from: 50_300, before: 99_501, offset: 0 }, {}, false],
	['no order', { offset: 0 }, { descending: false }, true],
	['something newer than asked for', { before: 99_500, offset: 0 }, {}, true],
	['something older than asked for', { from: 50_301, offset: 0 }, {}, true],
	[
		'nothing that could be read',
		{ from: 1, before: 2, offset: 0 },
		{ newest: undefined as never, oldest: undefined as never },
		false
	]
])('%s shows whether the operator obeys', (_, gap, shape, isDisobedient) => {
	expect(disobeys(gap, page(shape))).toBe(isDisobedient);
});

it('the shape of a page', () => {
	const list = [
		record({ id: 'a', at: 9, revision: 5 }),
		record({ id: 'b', at: 7, revision: 8 }),
		record({ id: 'c', at: 7 })
	];
	expect(shapeOf(list, 2)).toEqual({
		...{ count: 5, unreadable: 2, newest: 9, oldest: 7, first: 'a', descending: true, ratedTo: 8 }
	});
	expect(shapeOf(list.toReversed(), 0).descending).toBe(false);
	expect(shapeOf([record({ revision: 2 ** 53 - 1 })], 0)).not.toHaveProperty('ratedTo');
	expect(shapeOf([], 3)).toEqual({ count: 3, unreadable: 3, descending: true });
});
