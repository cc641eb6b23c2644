import { isWhole } from '$lib/domain/freshness';
import type { HomeData } from '$lib/domain/home';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * What the owner is called; or why there is no name: it has not come, or not so that it could be
 * read, or the operator does not say whose the line is.
 */
export function ownerName(home: Pick<HomeData, 'owner' | 'freshness'> | undefined): string {
	if (home?.owner) return home.owner.shortName;
	const whole = home !== undefined && isWhole(home.freshness.owner);
	return whole ? m.profile_owner_none() : m.profile_owner_unknown();
}
