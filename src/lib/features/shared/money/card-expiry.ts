/**
 * Whether a saved card still pays. A card is good through the last day of the month printed on it.
 */
import type { Instant } from '$lib/domain/instant';
import type { SavedCard } from '$lib/domain/subscriber';

export type CardState = 'good' | 'expiring' | 'expired' | 'unusable';

/**
 * `expiring`: ends with this month or the next, soon enough to think of another card. Months are
 * cut in the operator's zone.
 */
export function cardState(
	{ expires, usable }: Pick<SavedCard, 'expires' | 'usable'>,
	now: Instant,
	timeZone: string
): CardState {
	const left = monthsLeft(expires, now, timeZone);
	if (left !== undefined && left < 0) return 'expired';
	if (!usable) return 'unusable';
	return left !== undefined && left <= 1 ? 'expiring' : 'good';
}

function monthsLeft(expires: string, now: Instant, timeZone: string): number | undefined {
	const match = /^(\d{4})-(\d{2})$/.exec(expires);
	if (match === null) return undefined;
	const today = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(now);
	const part = (name: string) => Number(today.find(({ type }) => type === name)?.value);
	return (Number(match[1]) - part('year')) * 12 + Number(match[2]) - part('month');
}

/** «10/26», as printed on the card. */
export function printedExpiry({ expires }: Pick<SavedCard, 'expires'>): string {
	const match = /^\d{2}(\d{2})-(\d{2})$/.exec(expires);
	return match === null ? expires : `${match[2]}/${match[1]}`;
}
