import { DAY, type Instant, MINUTE } from '../../src/lib/domain/instant';

/**
 * Making a formatter costs some hundred times what using it does; one per zone is all there ever
 * is.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
	const known = formatters.get(zone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	formatters.set(zone, made);
	return made;
}

/** Offset of a zone from UTC at a moment, in milliseconds. */
function offsetOf(at: Instant, zone: string): number {
	const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(formatterOf(zone).format(at)) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
}

/** The wall clock of the zone, as if it were UTC, and back. */
const toWall = (at: Instant, zone: string): Date => new Date(at + offsetOf(at, zone));
const fromWall = (wall: number, zone: string): Instant => wall - offsetOf(wall - offsetOf(wall, zone), zone);

/** Midnight of the day in the operator's zone. */
export function startOfDay(at: Instant, zone: string): Instant {
	const wall = toWall(at, zone).getTime();
	return fromWall(wall - (((wall % DAY) + DAY) % DAY), zone);
}

/** The same day and time so many months away; a day the month lacks becomes its last one. */
export function addMonths(at: Instant, months: number, zone: string): Instant {
	const wall = toWall(at, zone);
	const day = wall.getUTCDate();
	wall.setUTCDate(1);
	wall.setUTCMonth(wall.getUTCMonth() + months);
	const last = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
	wall.setUTCDate(Math.min(day, last));
	return fromWall(wall.getTime(), zone);
}

/** Midnight that begins the n-th day of this month (n ≤ 28). */
export function dayOfMonth(at: Instant, day: number, zone: string): Instant {
	const wall = toWall(at, zone);
	return fromWall(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), day), zone);
}

/** `YYYY-MM` so many months from now, as printed on cards. */
export function yearMonth(at: Instant, months: number, zone: string): string {
	return toWall(addMonths(at, months, zone), zone)
		.toISOString()
		.slice(0, 7);
}
