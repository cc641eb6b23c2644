import { expect, it } from 'vitest';
import { isoDay } from '../../domain/usage/day';
import { paperDate } from './paper-date';

const shown = (said: unknown, timeZone = 'Europe/Moscow') => {
	const day = paperDate(said, timeZone);
	return typeof day === 'number' ? isoDay(day) : day;
};

it.each([
	['1991-03-12', '1991-03-12'],
	[' 1991-03-12 ', '1991-03-12'],
	['1991-03-12T00:00:00.000Z', '1991-03-12'],
	['1991-03-12T00:00:00+05:00', '1991-03-12'],
	['1991-03-12T00:00', '1991-03-12'],
	// A server that keeps midnight of the operator's zone as UTC; 1985 had summer time.
	['1991-03-11T21:00:00Z', '1991-03-12'],
	['1985-06-11T20:00:00Z', '1985-06-12'],
	['1949-11-01T21:00:00Z', '1949-11-02'],
	['1991-03-12T09:30:00+0300', '1991-03-12'],
	// No offset: the wall clock of whoever wrote it.
	['1991-03-12 23:00:00', '1991-03-12'],
	['1984-02-29', '1984-02-29']
])('%j is %s', (said, day) => expect(shown(said)).toBe(day));

it.each([
	'12.03.1991',
	'03/12/1991',
	'1991-02-30',
	'1991-13-01T00:00:00Z',
	'1991-03-12T25:00:00Z',
	'0001-01-01T00:00:00Z',
	'9999-12-31',
	'вчера',
	'1991',
	678_000_000,
	{ year: 1991 },
	true
])('%j can not be read', (said) => expect(shown(said)).toBe('unreadable'));

it.each([undefined, null, ''])('%j is not told', (said) => expect(shown(said)).toBeUndefined());
