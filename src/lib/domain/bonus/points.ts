import { isPoints } from '../commands/checks';
import { readDecimal } from '../decimal';

/** Whole points of an operator's programme. No money, and never added to any. */
export interface Points {
	points: number;
}

/** `undefined` of what has two readings (`1.240`), of parts of a point, and of less than none. */
export function parsePoints(said: number | string): Points | undefined {
	const decimal = readDecimal(said, 0);
	if (decimal === undefined || /[1-9]/.test(decimal.fraction)) return undefined;
	const read = { points: Number(decimal.whole) };
	return isPoints(read) && (!decimal.negative || read.points === 0) ? read : undefined;
}

export function sumOfPoints(all: readonly Points[]): Points {
	return { points: all.reduce((sum, { points }) => sum + points, 0) };
}
