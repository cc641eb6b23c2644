import { parseCallee } from '$lib/domain/callee';
import { offers } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';
import { leaveAddress } from '../forms/left-address';

/** The list is changed from the app, and not by calls alone. */
export const changesBlacklist = (pack: OperatorPack): boolean => offers(pack, 'catalogue') && offers(pack, 'orders');

/**
 * Attributes of the link by which a number is put on the blacklist. `undefined` for what no list
 * can have: the name of a sender, a short number.
 *
 * @param party as the operator writes it; empty of a hidden number
 */
export function blacklistLink(party: string, pack: OperatorPack): { href: string; onclick: () => void } | undefined {
	const number = party === '' ? 'hidden' : parseCallee(party, pack.numberPlan);
	if (number === undefined || !changesBlacklist(pack)) return undefined;
	const said = new URLSearchParams({ number }).toString();
	return { href: '/blacklist', onclick: () => leaveAddress('/blacklist', said) };
}
