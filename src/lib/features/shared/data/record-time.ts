/**
 * When a record of the operator is of. A server may tell a date alone, which is kept as the first
 * moment of that day: no time is said of it then.
 */
import type { Instant } from '$lib/domain/instant';
import type { Format } from '$lib/i18n/format';

const isDayAlone = (at: Instant, { dayNumber }: Format): boolean => dayNumber(at - 1) !== dayNumber(at);

/** «14:05». */
export function recordTime(at: Instant, format: Format): string | undefined {
	return isDayAlone(at, format) ? undefined : format.time(at);
}

/** «сегодня, 14:05», «19 ноября». */
export function recordMoment(at: Instant, format: Format): string {
	return isDayAlone(at, format) ? format.day(at) : format.moment(at);
}
