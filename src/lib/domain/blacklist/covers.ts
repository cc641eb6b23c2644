import { prefixOf, type BlacklistEntry } from './entry';

/** Whatever the second one refuses the first one refuses too. */
export function covers(entry: BlacklistEntry, other: BlacklistEntry): boolean {
	if (entry === other) return true;
	const prefix = prefixOf(entry);
	return prefix !== undefined && other.startsWith(prefix);
}

/** The first of them that refuses it already. */
export function coveredBy(entries: Iterable<BlacklistEntry>, wanted: BlacklistEntry): BlacklistEntry | undefined {
	return [...entries].find((entry) => covers(entry, wanted));
}
