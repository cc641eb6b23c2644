import type { Msisdn } from '../msisdn';
import { isoDay, type DayRange } from '../usage/day';

/**
 * `rashody-itogi-2026-11-01_2026-11-22.csv`; the line's number is personal and stands in it only
 * when it is given.
 */
export function fileName(name: string, range: DayRange, extension: string, line?: Msisdn): string {
	const number = line === undefined ? '' : `-${line.slice(1)}`;
	return `${name}${number}-${isoDay(range.from)}_${isoDay(range.to)}.${extension}`;
}
