import { expect, it } from 'vitest';
import { dayFrom, isoDay, type Day } from '../usage/day';
import { dueDays } from './fees';
import type { Fee } from './tariff-plan';

const day = (text: string): Day => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return dayFrom({ year, month, date }) ?? NaN;
};
const due = (period: Fee['period'], since: string, from: string, to: string) =>
	dueDays({ id: 'fee', category: 'tariff-fee', period, minor: 1 }, day(since), { from: day(from), to: day(to) }).map(
		isoDay
	);

it('a monthly fee falls due on the date it began, or on the last day of a shorter month', () => {
	expect(due('month', '2026-01-31', '2026-01-01', '2026-04-30')).toEqual([
		'2026-01-31',
		'2026-02-28',
		'2026-03-31',
		'2026-04-30'
	]);
	expect(due('month', '2026-01-15', '2026-02-16', '2026-03-14')).toEqual([]);
});

it('a daily fee falls due every day since', () => {
	expect(due('day', '2026-02-27', '2026-02-01', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

it('a weekly fee falls due every seventh day since', () => {
	expect(due('week', '2026-02-23', '2026-03-01', '2026-03-16')).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
	expect(due('week', '2026-02-23', '2026-03-03', '2026-03-08')).toEqual([]);
});

it('a yearly fee falls due on its date once a year, on 28 February where there is no 29th', () => {
	expect(due('year', '2024-02-29', '2024-01-01', '2026-12-31')).toEqual(['2024-02-29', '2025-02-28', '2026-02-28']);
	expect(due('year', '2024-02-29', '2026-03-01', '2026-12-31')).toEqual([]);
});

it('a single fee falls due once', () => {
	expect(due('once', '2026-02-10', '2026-02-01', '2026-02-28')).toEqual(['2026-02-10']);
	expect(due('once', '2026-01-10', '2026-02-01', '2026-02-28')).toEqual([]);
});

it('nothing falls due before it began', () => {
	expect(due('day', '2026-03-01', '2026-02-01', '2026-02-28')).toEqual([]);
});
