import { offers, type Ability } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';
import type { Resource } from '$lib/domain/resources';

/** Addresses that show nothing without what an operator may not have. The others say themselves what they lack. */
const LIVE_OF: Readonly<Record<string, Resource | Ability>> = {
	'/autopay': 'autopays',
	'/expenses/prices': 'offerings',
	'/inbox': 'inbox',
	'/more/room': 'usage',
	'/more/settings#notices': 'push',
	'/news': 'promotions',
	'/support': 'messages',
	'/support/requests': 'requests',
	'/tones': 'tones'
};

/** Whether there is something at an address. Rows, answers of the search and topics of the guide that lead nowhere are left out by it. */
export function leadsSomewhere(pack: OperatorPack, href: string): boolean {
	const what = LIVE_OF[href] ?? LIVE_OF[href.replace(/[?#].*/, '')];
	return what === undefined || offers(pack, what);
}
