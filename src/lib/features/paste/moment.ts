import { HOUR, MINUTE, type Instant } from '$lib/domain/instant';
import type { Reading } from '$lib/domain/sms/finding';
import { zoneCalendar } from '$lib/domain/usage/calendar';

/** When the text came, as people can tell. */
export type When = 'now' | 'hour' | 'earlier';

/** The moment that the text itself tells; never one that is still to come. */
export function toldMoment({ asOf }: Reading, timeZone: string, now: Instant): Instant | undefined {
	return asOf && Math.min(now, zoneCalendar(timeZone).startOf(asOf.day) + asOf.minute * MINUTE);
}

/**
 * The earliest moment it can be of, so that nothing newer is ever hidden; `undefined`: too old to
 * go by.
 */
export function earliest(when: When, now: Instant): Instant | undefined {
	if (when === 'earlier') return undefined;
	return when === 'now' ? now : now - HOUR;
}
