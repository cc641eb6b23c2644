import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { freshnessMap, neverFetched } from '$lib/domain/freshness';
import { m } from '$lib/i18n/paraglide/messages.js';
import { ownerName } from './owner-labels';

const freshness = (checkedAt: number) => freshnessMap([{ ...neverFetched('owner'), checkedAt }]);

it('a name that the operator does not tell is not one that is still to come', () => {
	const waiting = { owner: null, freshness: freshnessMap([]) };
	expect([ownerName(undefined), ownerName(waiting)]).toEqual([m.profile_owner_unknown(), m.profile_owner_unknown()]);
	expect(ownerName({ owner: null, freshness: freshness(5) })).toBe(m.profile_owner_none());
	const unreadable = freshnessMap([{ ...neverFetched('owner'), checkedAt: 5, unreadable: 1 }]);
	expect(ownerName({ owner: null, freshness: unreadable })).toBe(m.profile_owner_unknown());
});

it('is what the operator calls a person', () => {
	const line = idOf('+79000000001');
	const owner = { line, id: 'o', fullName: 'Ковалёва Анна', shortName: 'Анна', lineStatus: 'active' } as const;
	expect(ownerName({ owner, freshness: freshness(5) })).toBe('Анна');
});
