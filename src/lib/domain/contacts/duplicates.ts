/**
 * Contacts that may be of the same person. Proposals: nothing is merged before somebody has said
 * so.
 */
import type { Card } from './card';
import { identityOf, isSameName, namesAgree, type Identity } from './identity';

/** A number of more people than that is of a company. */
const LARGEST = 20;

/**
 * Groups of two and more, as indexes, in the order of their first. The same number or address under
 * names that agree, or the same name and surname.
 */
export function duplicatesIn(cards: readonly Card[]): number[][] {
	const identities = cards.map(identityOf);
	const rootOf = cards.map((_, at) => at);
	const root = (at: number): number => {
		let now = at;
		while (rootOf[now] !== now) now = rootOf[now] as number;
		return (rootOf[at] = now);
	};
	for (const { same, members } of buckets(identities))
		for (const [place, one] of members.entries())
			for (const other of members.slice(place + 1))
				if (same(identities[one] as Identity, identities[other] as Identity)) {
					const [a, b] = [root(one), root(other)];
					rootOf[Math.max(a, b)] = Math.min(a, b);
				}
	const groups = new Map<number, number[]>();
	for (const at of cards.keys()) groups.set(root(at), [...(groups.get(root(at)) ?? []), at]);
	return [...groups.values()].filter(({ length }) => length > 1);
}

interface Bucket {
	same: (a: Identity, b: Identity) => boolean;
	members: number[];
}

function buckets(identities: readonly Identity[]): Bucket[] {
	const all = new Map<string, Bucket>();
	const put = (key: string, at: number, same: Bucket['same']): void => {
		const bucket = all.get(key);
		if (bucket) bucket.members.push(at);
		else all.set(key, { same, members: [at] });
	};
	for (const [at, { words, phones, emails }] of identities.entries()) {
		for (const phone of phones) put(`tel ${phone}`, at, namesAgree);
		for (const email of emails) put(`mail ${email}`, at, namesAgree);
		put(`name ${words.join(' ')}`, at, isSameName);
	}
	return [...all.values()].filter(({ members }) => members.length > 1 && members.length <= LARGEST);
}
