import { describe, expect, it } from 'vitest';
import { dayFrom } from '$lib/domain/usage/day';
import { tripAsked } from './trip-address';
import { daysOf, plannedUse, readAmount, TRIP } from './trip-draft';
import { countryFinder, withRecent } from './country-list';

const TODAY = dayFrom({ year: 2026, month: 11, date: 29 }) ?? NaN;
const asked = (search: string) => tripAsked(new URLSearchParams(search), TODAY);

describe('an address of a trip', () => {
	it('says a country, days, or both', () => {
		expect(asked('?country=tr')).toEqual({ country: 'TR' });
		const days = { from: '2026-12-03', to: '2026-12-17' };
		expect(asked('?from=2026-12-03&to=2026-12-17')).toEqual(days);
		expect(asked('?country=TR&from=2026-12-03&to=2026-12-17')).toEqual({ country: 'TR', ...days });
		expect(asked('?from=2026-11-20&to=2026-12-02')).toEqual({ from: '2026-11-29', to: '2026-12-02' });
		expect(asked('?utm_source=sms')).toBeUndefined();
	});

	it.each([
		'?country=Turkey',
		'?country=',
		'?country=XX',
		'?country=TR&from=2026-12-03',
		'?from=2026-12-17&to=2026-12-03',
		'?from=2026-11-01&to=2026-11-10',
		'?from=2026-12-01&to=2028-12-01',
		'?from=3.12&to=17.12'
	])('is not read when any of it can’t be: %s', (search) => {
		expect(asked(search)).toBe('unread');
	});
});

describe('what was typed', () => {
	it('are whole numbers, each in its unit', () => {
		const draft = { ...TRIP.empty, callOut: '10', sms: '0', internet: '1 000' };
		expect(plannedUse(draft)).toEqual({ 'call-out': 600, internet: 1_000 * 2 ** 20 });
		expect([TRIP.empty, { ...draft, callIn: 'x' }].map(plannedUse)).toEqual([undefined, undefined]);
		expect(['', '5', '1,5', '-1', '100001'].map(readAmount)).toEqual([0, 5, undefined, undefined, undefined]);
		expect(daysOf({ from: '', to: '' })).toBeUndefined();
	});
});

describe('a country', () => {
	const { find } = countryFinder('ru');
	it.each([
		['Турция', 'TR'],
		['turkye', 'TR'],
		['nehwbz', 'TR'],
		['Герамния', 'DE'],
		['оаэ', 'AE'],
		['united kingdom', 'GB']
	])('is found by «%s»', (typed, code) => {
		expect(find(typed)[0]?.id).toBe(code);
	});

	it('looked up again comes first, and only a few are kept', () => {
		expect(withRecent(['TR', 'DE'], 'DE')).toEqual(['DE', 'TR']);
		expect(withRecent(['A', 'B', 'C', 'D', 'E'], 'F')).toEqual(['F', 'A', 'B', 'C', 'D']);
	});
});
