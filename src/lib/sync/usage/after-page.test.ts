import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '$lib/domain/instant';
import type { UsageIntake } from '$lib/domain/usage/intake';
import { afterPage, afterUnchanged, type PageReading } from './after-page';
import type { PageShape } from './page-shape';

const NOW = Date.UTC(2026, 10, 22, 12);
const page: PageShape = {
	count: 2,
	unreadable: 0,
	descending: true,
	newest: NOW - DAY,
	oldest: NOW - 2 * DAY,
	first: 'a'
};
const state = (more: Partial<UsageIntake> = {}): UsageIntake => ({
	...{ timeZone: 'Europe/Moscow', complete: true, stored: 10, unreadable: 0, gaps: [], oldest: NOW - 9 * DAY },
	...more
});
const reading = (more: Partial<PageReading> = {}): PageReading => ({
	...{ known: [], gap: { offset: 0 }, rest: [], tail: false, at: NOW, limit: 2 },
	...more
});

it('what somebody else has read meanwhile stands; only the records count', () => {
	const heard = { checkedAt: NOW, failure: undefined, failedAt: undefined };
	const elsewhere = state({ gaps: [{ before: 5, offset: 0 }] });
	expect(afterPage(elsewhere, reading(), page)).toEqual(heard);
	expect(afterUnchanged(elsewhere, reading())).toEqual(heard);
	expect(afterUnchanged(state(), reading())).toEqual({ ...heard, newestAt: NOW, gaps: [] });
});

it('a record rated anew may be older than all, and is promised only when nothing is left to be read', () => {
	const gap = { before: NOW, ratedSince: 1, offset: 0 };
	const older = { ...page, oldest: NOW - 20 * DAY };
	const after = (more: Partial<UsageIntake>) =>
		afterPage(state({ gaps: [gap], totals: 'right', ...more }), reading({ known: [gap], gap, total: 2 }), older);
	expect(after({})).toMatchObject({ gaps: [], oldest: NOW - 20 * DAY, knownFrom: NOW - 20 * DAY });
	expect(after({ complete: false })).not.toHaveProperty('knownFrom');
});

it('a record from the future does not keep newer ones from being asked for', () => {
	const shape = { ...page, newest: NOW + 900 * DAY, ratedTo: NOW + 900 * DAY };
	expect(afterPage(state(), reading(), shape)).toMatchObject({ seenTo: NOW + DAY, ratedTo: NOW + DAY });
});

it('an operator that does not cut by time is read from the top, and what was re-rated still after it', () => {
	const [gap, rated] = [
		{ before: NOW - 5 * DAY, offset: 0 },
		{ before: NOW, ratedSince: 1, offset: 0 }
	];
	const known = [gap, rated];
	expect(afterPage(state({ gaps: known }), reading({ known, gap, rest: [rated] }), page)).toMatchObject({
		...{ byOffset: true, gaps: [{ offset: 0 }, rated], complete: false }
	});
});

describe('a reading that is cut off', () => {
	const gap = { offset: 2, first: 'a' };
	const cut = (more: Partial<UsageIntake>, shape: Partial<PageShape> = {}) =>
		afterPage(
			state({ gaps: [gap], byOffset: true, complete: false, ...more }),
			reading({ known: [gap], gap, total: 90 }),
			{ ...page, ...shape }
		);

	it('ends without being complete, and promises what has come in order', () => {
		expect(cut({})).toMatchObject({ gaps: [], complete: false, cut: true, expected: 90 });
		expect(cut({}).knownFrom).toBe(NOW - 2 * DAY + SECOND);
		expect(cut({}, { descending: false }).knownFrom).toBeUndefined();
	});

	it('stays so through the newest days, until one comes down to the first record', () => {
		const after = (asked: Partial<PageReading>) =>
			afterPage(state({ cut: true, knownFrom: NOW - 9 * DAY, totals: 'right' }), reading(asked), page);
		const newest = { from: NOW - 5 * DAY, offset: 0 };
		expect(after({ gap: newest, tail: true, total: 2 })).toMatchObject({ complete: false, knownFrom: NOW - 9 * DAY });
		expect(after({ total: 2 })).toMatchObject({ complete: true, cut: undefined });
	});
});

it('what is read once more and can’t be read is not counted twice', () => {
	const known: UsageIntake['gaps'] = [{ offset: 0, counted: 3 }];
	const after = (unreadable: number) =>
		afterPage(state({ gaps: known, unreadable: 3 }), reading({ known, gap: { offset: 0, counted: 3 } }), {
			...page,
			unreadable
		});
	expect(after(2)).toMatchObject({ unreadable: 3, gaps: [{ offset: 2, counted: 1 }] });
	expect(after(5)).toMatchObject({ unreadable: 5, gaps: [{ offset: 2 }] });
	// Nor what is read from the top because the order turned out to be another.
	const [gap] = [{ before: NOW - 5 * DAY, offset: 0 }];
	expect(
		afterPage(state({ gaps: [gap], unreadable: 1 }), reading({ known: [gap], gap }), { ...page, unreadable: 1 })
	).toMatchObject({ byOffset: true, unreadable: 2, gaps: [{ offset: 0, counted: 2 }] });
});

describe('by offset', () => {
	const gap = { offset: 4 };
	const after = (more: Partial<UsageIntake>, shape: Partial<PageShape>) =>
		afterPage(state({ gaps: [gap], byOffset: true, ...more }), reading({ known: [gap], gap }), { ...page, ...shape });

	it('an ordered list promises what it has shown, another nothing before its end', () => {
		const known = NOW - 2 * DAY + SECOND;
		expect(after({ knownFrom: NOW }, {})).toMatchObject({ complete: false, knownFrom: known });
		expect(after({ knownFrom: NOW - 5 * DAY }, {}).knownFrom).toBe(NOW - 5 * DAY);
		expect(after({}, {}).knownFrom).toBeUndefined();
		expect(after({ knownFrom: NOW }, { descending: false }).knownFrom).toBeUndefined();
	});
});

it('progress counts what is here and what is still to come, as far as it is known', () => {
	const below = { before: NOW - 30 * DAY, offset: 0 };
	const expected = (more: Partial<UsageIntake>, asked: Partial<PageReading>) =>
		afterPage(state({ ...more }), reading(asked), page).expected;
	expect(expected({}, { total: 100 })).toBe(108);
	expect(expected({ expected: 7 }, {})).toBe(7);
	expect(expected({ gaps: [below], expected: 500 }, { known: [below], rest: [below], total: 100 })).toBe(500);
	expect(expected({ gaps: [below] }, { known: [below], rest: [below], total: 100 })).toBe(108);
	expect(expected({ totals: 'right' }, { total: 2 })).toBe(10);
	expect(expected({ totals: 'wrong', expected: 7 }, { total: 2 })).toBe(7);
});
