import type { Day } from './day';
import { parseRange, type RangeReading } from './parse-range';

const DATES = [
	/(?<![\d.])\d{1,2}(?:-?\p{L}{1,3})?\s+\p{L}{3,}\.?(?:\s+\d{4}(?!\d))?/u,
	/(?<![\d.])\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d))?(?![\d.])/
];

/**
 * A date within a text, as it stands there: «Связь за 13 октября», «14.10.2026». Without a year the
 * latest that has begun.
 */
export function findDay(text: string, reading: RangeReading): { text: string; day: Day } | undefined {
	for (const pattern of DATES) {
		const [found = ''] = pattern.exec(text) ?? [];
		const range = parseRange(found, reading)?.range;
		if (range !== undefined && range.from === range.to) return { text: found, day: range.from };
	}
	return undefined;
}
