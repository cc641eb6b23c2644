import { dayFrom, type Day } from '$lib/domain/usage/day';
import type { UsageGroup } from '$lib/domain/usage/group-sums';
import type { Category } from '$lib/domain/usage/record';
import { describe, expect, it } from 'vitest';
import { spendingOf } from './spending-plan';

const day = (text: string): Day => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return dayFrom({ year, month, date }) ?? NaN;
};
const totals = (cost: number, count = 1) => ({ count, cost, seconds: 0, bytes: 0, pieces: 0 });
const group = (date: string, parts: Partial<Record<Category, number>>): UsageGroup => ({
	key: String(day(date)),
	totals: totals(Object.values(parts).reduce((sum, cost) => sum + cost, 0)),
	byCategory: Object.fromEntries(Object.entries(parts).map(([category, cost]) => [category, totals(cost)])),
	byDirection: {}
});
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('expenses over time', () => {
	it('have a column for every day of a month, also for those without expenses', () => {
		const { columns } = spendingOf([group('2026-11-05', { sms: 100 })], 'day', range('2026-11-01', '2026-11-30'));
		expect(columns).toHaveLength(30);
		expect(columns[4]).toMatchObject({ cost: 100, count: 1, parts: [{ category: 'sms', cost: 100 }] });
		expect(columns[5]).toMatchObject({ cost: 0, count: 0, parts: [] });
	});

	it('have weeks from Monday and months from the first, as the groups are keyed', () => {
		const weeks = spendingOf([group('2026-10-26', { sms: 100 })], 'week', range('2026-11-01', '2026-11-10'));
		expect(weeks.columns.map(({ cost }) => cost)).toEqual([100, 0, 0]);
		const months = spendingOf([group('2026-10-01', { sms: 100 })], 'month', range('2026-09-15', '2026-11-10'));
		expect(months.columns.map(({ cost }) => cost)).toEqual([0, 100, 0]);
	});

	it('of a long range begin and end with the records', () => {
		const groups = [group('2026-03-01', { sms: 100 }), group('2026-03-04', { sms: 100 })];
		expect(spendingOf(groups, 'day', range('2000-01-01', '2026-11-10')).columns).toHaveLength(4);
	});

	it('leave out what cost nothing, keep what was given back, and name the dearest', () => {
		const spending = spendingOf(
			[group('2026-11-05', { sms: 300, internet: 0, roaming: -500 }), group('2026-11-06', { 'call-home': 200 })],
			'day',
			range('2026-11-01', '2026-11-30')
		);
		expect(spending.categories).toEqual(['call-home', 'roaming', 'sms']);
		expect(spending.columns[4]?.parts).toEqual([
			{ category: 'sms', cost: 300 },
			{ category: 'roaming', cost: -500 }
		]);
		expect(spending.dearest?.key).toBe(String(day('2026-11-06')));
	});

	it('are not free where they round to nothing', () => {
		const [shown] = [group('2026-11-05', { sms: 0 })];
		shown.byCategory.sms = { ...totals(0), fraction: 4_100 };
		const { categories, columns } = spendingOf([shown], 'day', range('2026-11-01', '2026-11-30'));
		expect(categories).toEqual(['sms']);
		expect(columns[4]?.parts).toEqual([{ category: 'sms', cost: 0, fraction: 4_100 }]);
	});

	it('without records have no columns', () => {
		expect(spendingOf([], 'day', range('2026-11-01', '2026-11-30'))).toEqual({
			columns: [],
			categories: [],
			dearest: undefined
		});
	});
});
