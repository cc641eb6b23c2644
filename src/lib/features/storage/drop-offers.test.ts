import { expect, it } from 'vitest';
import { firstDayOf } from '$lib/domain/usage/day';
import { offersOf, totalsOf } from './drop-offers';

const NOVEMBER = 2026 * 12 + 10;
const TODAY = firstDayOf(NOVEMBER) + 21;
const month = (back: number, days: number, bytes: number, dropped = 0) => ({
	month: NOVEMBER - back,
	days,
	bytes,
	dropped
});
const storage = {
	months: [month(24, 0, 0, 30), month(12, 30, 400), month(3, 31, 300), month(0, 22, 200)],
	sumBytes: 50
};

it('tells what is there, from the first month with details on', () => {
	expect(totalsOf(storage)).toEqual({ bytes: 950, days: 83, dropped: 30, since: firstDayOf(NOVEMBER - 12) });
	expect(totalsOf({ months: [], sumBytes: 0 })).toEqual({ bytes: 0, days: 0, dropped: 0 });
});

it('offers whole months only, and says what each choice frees', () => {
	expect(offersOf(storage, TODAY)).toEqual([
		{ age: 3, before: firstDayOf(NOVEMBER - 3), bytes: 400, days: 30 },
		{ age: 6, before: firstDayOf(NOVEMBER - 6), bytes: 400, days: 30 },
		{ age: 12, before: firstDayOf(NOVEMBER - 12), bytes: 0, days: 0 },
		{ age: 24, before: firstDayOf(NOVEMBER - 24), bytes: 0, days: 0 }
	]);
});
