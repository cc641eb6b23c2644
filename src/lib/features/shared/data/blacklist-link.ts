import { parseCallee } from '$lib/domain/callee';
import { offers } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';

/** The list is changed from the app, and not by calls alone. */
export const changesBlacklist = (pack: OperatorPack): boolean => offers(pack, 'catalogue') && offers(pack, 'orders');

/**
 * Where a number is put on the blacklist. `undefined` for what no list can have: the name of a
 * sender, a short number. @param party as the operator writes it; empty of a hidden number
 */
export function blacklistHref(party: string, pack: OperatorPack): string | undefined {
	if (!changesBlacklist(pack)) return undefined;
	if (party === '') return '/blacklist?number=hidden';
	const number = parseCallee(party, pack.numberPlan);
	return number && `/blacklist?number=${encodeURIComponent(number)}`;
}
