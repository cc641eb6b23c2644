import { expect, it } from 'vitest';
import { isPoints } from '../commands/checks';
import { parsePoints, sumOfPoints } from './points';

it.each<[number | string, number | undefined]>([
	[0, 0],
	[-0, 0],
	[1240, 1240],
	['1240', 1240],
	['1 240', 1240],
	['500.00', 500],
	['1.240', undefined],
	['1,240', undefined],
	[100.5, undefined],
	['0,5', undefined],
	[-1, undefined],
	[NaN, undefined],
	['1e20', undefined],
	['many', undefined]
])('%s is %s whole points', (said, points) => {
	expect(parsePoints(said)).toEqual(points === undefined ? undefined : { points });
});

it('whole points are none or more, and nothing else', () => {
	expect([{ points: 0 }, { points: 5 }].every(isPoints)).toBe(true);
	for (const wrong of [undefined, null, 5, {}, { points: -1 }, { points: 1.5 }, { points: '5' }])
		expect(isPoints(wrong)).toBe(false);
});

it('points are added to points', () => {
	expect(sumOfPoints([])).toEqual({ points: 0 });
	expect(sumOfPoints([{ points: 380 }, { points: 620 }])).toEqual({ points: 1000 });
});
