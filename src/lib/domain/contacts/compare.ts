/** What a list of contacts has that another has not. */
import type { Card } from './card';
import { identityOf, isSameName, namesAgree, type Identity } from './identity';
import { normalised } from './write-cards';

/**
 * Those of `before` that `now` has nobody for, as indexes: no such contact, none of its numbers or
 * addresses under a name that agrees, and nobody of its name and surname. What was changed is not
 * gone.
 */
export function goneSince(before: readonly Card[], now: readonly Card[]): number[] {
	const same = new Set(now.map(normalised));
	const left = before.flatMap((card, at) => (same.has(normalised(card)) ? [] : [{ at, of: identityOf(card) }]));
	if (left.length === 0) return [];
	const known = new Map<string, Identity[]>();
	for (const identity of now.map(identityOf))
		for (const key of keysOf(identity)) known.set(key, [...(known.get(key) ?? []), identity]);
	return left
		.filter(({ of }) => !keysOf(of).some((key) => known.get(key)?.some((one) => isOne(key, of, one))))
		.map(({ at }) => at);
}

const keysOf = ({ words, phones, emails }: Identity): string[] => [
	...phones.map((phone) => `tel ${phone}`),
	...emails.map((email) => `mail ${email}`),
	`name ${words.join(' ')}`
];

/** With nothing but a name of one word, that is all there is to go by. */
function isOne(key: string, a: Identity, b: Identity): boolean {
	if (!key.startsWith('name ')) return namesAgree(a, b);
	return isSameName(a, b) || (a.phones.length === 0 && a.emails.length === 0);
}

/** Those of `added` that are not there yet, each once. */
export function newIn(cards: readonly Card[], added: readonly Card[]): Card[] {
	const there = new Set(cards.map(normalised));
	return added.filter((card) => {
		const text = normalised(card);
		return !there.has(text) && there.add(text);
	});
}
