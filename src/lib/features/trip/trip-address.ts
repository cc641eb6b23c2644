import { COUNTRY_CODES } from '$lib/domain/trip/country-codes';
import type { Day } from '$lib/domain/usage/day';
import { daysOf, draftDays, type TripDraft } from './trip-draft';

/**
 * What `/trip?country=TR&from=2026-12-03&to=2026-12-17` fills in. Read strictly: `unread` when any
 * of it is no country, or no days to come. `undefined` when it says nothing.
 */
export function tripAsked(
	address: URLSearchParams,
	today: Day
): Partial<Pick<TripDraft, 'country' | 'from' | 'to'>> | 'unread' | undefined {
	const [country, from, to] = ['country', 'from', 'to'].map((name) => address.get(name) ?? undefined);
	if (country === undefined && from === undefined && to === undefined) return undefined;
	const code = country?.toUpperCase();
	if (code !== undefined && !COUNTRY_CODES.includes(code)) return 'unread';
	if (from === undefined && to === undefined) return { ...(code !== undefined && { country: code }) };
	const days = daysOf({ from: from ?? '', to: to ?? '' });
	if (days === undefined || days.to < today) return 'unread';
	return { ...(code !== undefined && { country: code }), ...draftDays({ ...days, from: Math.max(days.from, today) }) };
}
