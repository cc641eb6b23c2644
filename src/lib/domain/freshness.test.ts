import { expect, it } from 'vitest';
import { isWhole, neverFetched, type Freshness } from './freshness';
import { askedIn, saidIn } from './row-language';

it.each<[string, Partial<Freshness>, boolean]>([
	['read to its end', { checkedAt: 5 }, true],
	['read, and asked for in vain since', { checkedAt: 5, failedAt: 6 }, true],
	['never read', {}, false],
	['not all readable', { checkedAt: 5, unreadable: 1 }, false],
	['perhaps longer', { checkedAt: 5, cut: true }, false]
])('rows that are %s', (_, change, whole) => {
	expect(isWhole({ ...neverFetched('cards'), ...change })).toBe(whole);
});

it('rows that say no language are in the operator’s own, and were asked for in it', () => {
	const row = neverFetched('catalogue');
	expect([askedIn(row, 'ru'), saidIn(row, 'ru')]).toEqual(['ru', 'ru']);
	const told = { ...row, asked: 'en', language: 'kk' };
	expect([askedIn(told, 'ru'), saidIn(told, 'ru')]).toEqual(['en', 'kk']);
});
