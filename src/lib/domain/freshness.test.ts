import { expect, it } from 'vitest';
import { isWhole, neverFetched, type Freshness } from './freshness';

it.each<[string, Partial<Freshness>, boolean]>([
	['read to its end', { checkedAt: 5 }, true],
	['read, and asked for in vain since', { checkedAt: 5, failedAt: 6 }, true],
	['never read', {}, false],
	['not all readable', { checkedAt: 5, unreadable: 1 }, false],
	['perhaps longer', { checkedAt: 5, cut: true }, false]
])('rows that are %s', (_, change, whole) => {
	expect(isWhole({ ...neverFetched('cards'), ...change })).toBe(whole);
});
