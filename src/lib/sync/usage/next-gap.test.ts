import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UsageGap } from '$lib/domain/usage/intake';
import { record } from '$lib/domain/usage/usage.fixture';
import { disobeys, nextGap, totalsAfter, type Left, type PageFrame } from './next-gap';
import { shapeOf, type PageShape } from './page-shape';

const page = (more: Partial<PageShape> = {}): PageShape => ({
	...{ count: 10, unreadable: 0, descending: true, newest: 99_500, oldest: 50_300, first: 'a' },
	...more
});
const frame = { limit: 10 };

it.each<[string, UsageGap, Partial<PageShape>, object, boolean, Left]>([
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
	[
		'past a second of which no more can be had',
		{ before: 51_000, offset: 10, first: 'a' },
		{},
		frame,
		false,
		{ before: 50_000, offset: 0 }
	],
	['not below the first second there is', { offset: 10, first: 'a', before: 1 }, { oldest: 5 }, frame, false, 'cut'],
	['not at all where neither leads on', { offset: 10, first: 'a' }, {}, frame, true, 'cut'],
	['not where that page is all it counts', { offset: 10, first: 'a' }, {}, { limit: 10, total: 10 }, true, 'all'],
	['by offset where time is not obeyed', { offset: 20, first: 'b' }, {}, frame, true, { offset: 30, first: 'a' }],
	['not below the lower end there', { from: 60_000, offset: 20 }, {}, frame, true, 'all'],
	['not after an empty page', { offset: 0 }, { count: 0 }, frame, false, 'all'],
	['not after an empty page before the total', { offset: 20 }, { count: 0 }, { limit: 10, total: 30 }, false, 'cut'],
	['not after the last of the total', { offset: 90 }, {}, { limit: 10, total: 100, totals: 'right' }, false, 'all'],
	[
		'beyond a total that may be the page’s own',
		{ offset: 0 },
		{},
		{ limit: 10, total: 10 },
		false,
		{ offset: 10, first: 'a' }
	],
	[
		'by time where totals count pages',
		{ offset: 0 },
		{},
		{ limit: 10, total: 10, totals: 'wrong' },
		false,
		{ before: 51_000, offset: 0 }
	],
	[
		'with what is left of those counted before',
		{ offset: 0, counted: 5 },
		{ unreadable: 2 },
		frame,
		false,
		{ offset: 10, first: 'a', counted: 3 }
	],
	[
		'where a limit was taken for no more than a wish',
		{ offset: 0 },
		{ count: 20 },
		{ limit: 10, total: 100 },
		false,
		{ before: 51_000, offset: 0 }
	],
	[
		'on after a short page of more',
		{ offset: 0 },
		{ count: 3 },
		{ limit: 10, total: 100 },
		false,
		{ before: 51_000, offset: 0 }
	],
	['not when all came at once', { offset: 0 }, { count: 11 }, frame, false, 'all'],
	['not for ever', { offset: 10_000_000 }, {}, frame, true, 'cut']
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
			let gap: UsageGap = { offset: 0 };
			for (const shape of pages) {
				const next: Left = nextGap(gap, shape, frame, byOffset);
				if (typeof next === 'string') return;
				const [was, is] = [gap.before ?? Infinity, next.before ?? Infinity];
				expect(is < was || (is === was && next.offset > gap.offset)).toBe(true);
				gap = next;
			}
		})
	);
});

it.each<[string, UsageGap, Partial<PageShape>, PageFrame, PageFrame['totals']]>([
	['more than its page', { offset: 0 }, {}, { limit: 10, total: 11 }, 'right'],
	['just its page', { offset: 0 }, {}, { limit: 10, total: 10 }, undefined],
	['fewer than have come', { offset: 10 }, { first: 'b' }, { limit: 10, total: 10 }, 'wrong'],
	['the same page again', { offset: 10, first: 'a' }, {}, { limit: 10, total: 10, totals: 'right' }, 'right'],
	['none beyond its page', { offset: 10 }, { count: 0 }, { limit: 10, total: 10 }, 'right'],
	['no more than nothing', { offset: 10 }, { count: 0 }, { limit: 10, total: 0 }, 'wrong'],
	['nothing at all', { offset: 0 }, { count: 0 }, { limit: 10, total: 0 }, undefined],
	['without a total', { offset: 0 }, {}, { limit: 10, totals: 'wrong' }, 'wrong']
])('a total of %s shows what totals are worth', (_, gap, shape, asked, worth) => {
	expect(totalsAfter(gap, page(shape), asked)).toBe(worth);
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
