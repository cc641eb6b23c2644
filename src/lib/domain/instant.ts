/**
 * A moment as milliseconds since the Unix epoch, UTC. Days and months are cut in the operator's
 * zone, never in the device's.
 */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * RFC 3339, the profile of TM Forum and CAMARA: a date without a time or without an offset would
 * mean the device's zone.
 */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Bounds of what a telephone bill may speak of; beyond them `Intl` may throw and a screen would
 * show nonsense.
 */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

export function isInstant(value: unknown): value is Instant {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= EARLIEST && value < LATEST;
}

/** `undefined` for anything that is not a full RFC 3339 date-time of a plausible year. */
export function parseInstant(text: string): Instant | undefined {
	if (!RFC_3339.test(text)) return undefined;
	const instant = Date.parse(text);
	return isInstant(instant) ? instant : undefined;
}
