import { isWhole } from '$lib/domain/freshness';
import type { HomeData } from '$lib/domain/home';
import { maskName } from '$lib/domain/mask';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * The owner's name, masked unless `shown`; or why there is none: it has not come, or not so that it
 * could be read, or the operator does not say whose the line is.
 */
export function ownerName(home: Pick<HomeData, 'owner' | 'freshness'> | undefined, shown = false): string {
	if (home?.owner) return shown ? home.owner.fullName : maskName(home.owner.fullName);
	const whole = home !== undefined && isWhole(home.freshness.owner);
	return whole ? m.profile_owner_none() : m.profile_owner_unknown();
}
