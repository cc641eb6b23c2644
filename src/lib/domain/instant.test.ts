import { expect, it } from 'vitest';
import { isInstant, parseInstant } from './instant';

const NOON = Date.UTC(2026, 10, 22, 12);

it.each([
	'2026-11-22T12:00:00Z',
	'2026-11-22T15:00:00+03:00',
	'2026-11-22t12:00:00.000z',
	'2026-11-22T12:00:00.000000Z'
])('reads %s', (text) => {
	expect(parseInstant(text)).toBe(NOON);
});

it.each([
	'2026-11-22',
	'2026-11-22T12:00:00',
	'22.11.2026 12:00',
	'2026-13-22T12:00:00Z',
	'2026-11-22T25:00:00Z',
	'1969-12-31T23:59:59Z',
	'9999-12-31T23:59:59Z',
	'+275760-09-13T00:00:00Z',
	'',
	'now'
])('%s is no moment that a bill speaks of', (text) => {
	expect(parseInstant(text)).toBeUndefined();
});

it.each([
	[NOON, true],
	[0, true],
	[-1, false],
	[0.5, false],
	[NaN, false],
	[8.64e15, false],
	['0', false]
])('%j is an instant: %s', (value, expected) => {
	expect(isInstant(value)).toBe(expected);
});
