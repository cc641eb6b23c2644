import { expect, it } from 'vitest';
import { blocksOf, daysOf } from './day-list';

const totals = (count: number, cost = 0) => ({ count, cost, seconds: 0, bytes: 0, pieces: 0 });
const group = (key: string, count: number) => ({ key, totals: totals(count), byCategory: {}, byDirection: {} });

it('days stand newest first, as blocks of a dozen rows, each row once', () => {
	const blocks = blocksOf(daysOf({ groups: [group('100', 3), group('101', 30), group('105', 12)] }));
	expect(blocks.map(({ day, from, count }) => [day, from, count])).toEqual([
		[105, 0, 12],
		[101, 0, 12],
		[101, 12, 12],
		[101, 24, 6],
		[100, 0, 3]
	]);
	expect(new Set(blocks.map(({ key }) => key)).size).toBe(5);
	// The first block of a day has its heading too.
	expect((blocks[1]?.height ?? 0) > (blocks[2]?.height ?? 0)).toBe(true);
});
