import { expect, it } from 'vitest';
import { dayFrom, isoDay, type Day } from '$lib/domain/usage/day';
import { monthNames } from '$lib/domain/usage/month-names';
import { readTyped, type TypedRange } from './typed-range';

const day = (year: number, month: number, date: number): Day => dayFrom({ year, month, date }) ?? NaN;
const text = (of: Day) => isoDay(of).split('-').reverse().join('.');

/** On 22 November 2026, with November on screen. */
const read = (typed: TypedRange, range = { from: day(2026, 11, 1), to: day(2026, 11, 30) }) => {
	const found = readTyped(typed, { range, text }, { today: day(2026, 11, 22), months: monthNames(['ru', 'en']) });
	return found.ok ? `${isoDay(found.period.range.from)} ${isoDay(found.period.range.to)}` : found.unreadable;
};

it.each<[TypedRange, string]>([
	[{ from: '1.10.2026', to: '15.10.2026' }, '2026-10-01 2026-10-15'],
	[{ from: '1', to: '15 октября' }, '2026-10-01 2026-10-15'],
	[{ from: '1 октября', to: '15' }, '2026-10-01 2026-10-15'],
	[{ from: '20.12', to: '10.01' }, '2025-12-20 2026-01-10'],
	[{ from: 'с 3 марта', to: 'по 5 апреля 2025' }, '2025-03-03 2025-04-05'],
	[{ from: 'сентябрь', to: 'ноябрь' }, '2026-09-01 2026-11-30'],
	[{ from: '15.10.2026', to: '1.10.2026' }, '2026-10-01 2026-10-15']
])('both ends: %o', (typed, expected) => {
	expect(read(typed)).toBe(expected);
});

it.each<[TypedRange, string]>([
	[{ from: '10.11' }, '2026-11-10 2026-11-30'],
	[{ to: '10.11.2026' }, '2026-11-01 2026-11-10'],
	[{ to: '15' }, '2026-11-01 2026-11-15'],
	[{ from: '20.10' }, '2026-10-20 2026-11-30']
])('one end, the other as it is: %o', (typed, expected) => {
	expect(read(typed)).toBe(expected);
});

it('a year not said is that of the other end', () => {
	expect(read({ from: '3.3' }, { from: day(2025, 4, 1), to: day(2025, 4, 30) })).toBe('2025-03-03 2025-04-30');
});

it('a range, a month or a year in the first field is all of it', () => {
	expect(read({ from: '1–15 октября' })).toBe('2026-10-01 2026-10-15');
	expect(read({ from: 'март' })).toBe('2026-03-01 2026-03-31');
	expect(read({ from: '2025' })).toBe('2025-01-01 2025-12-31');
});

it('an end beyond the untouched other one is that day', () => {
	expect(read({ from: '5.12.2026' })).toBe('2026-12-05 2026-12-05');
	expect(read({ to: '10.10.2026' })).toBe('2026-10-10 2026-10-10');
});

it.each<[TypedRange, string[]]>([
	[{ from: 'вчера или позавчера' }, ['from']],
	[{ to: '31.11.2026' }, ['to']],
	[{ from: '', to: '' }, ['from', 'to']],
	[{ from: '' }, ['from']],
	[{ from: '1.11.2026', to: ' ' }, ['to']],
	[{ from: '1.1.1970', to: '1.1.2100' }, ['to']]
])('what can’t be read is told by field: %o', (typed, expected) => {
	expect(read(typed)).toEqual(expected);
});
