import { describe, expect, it } from 'vitest';
import { compareReports } from './compare';
import { forecast, forecastRange } from './forecast';
import type { Category } from './record';
import type { UsageReport } from './report';
import { noTotals } from './totals';
import { day } from './usage.fixture';

type Costs = Partial<Record<Category, number>>;
const total = (costs: Costs) => Object.values(costs).reduce((sum, cost) => sum + cost, 0);
const totals = (cost: number) => ({ ...noTotals(), count: 1, cost });

const byCategory = (costs: Costs): UsageReport => ({
	totals: totals(total(costs)),
	groups: Object.entries(costs).map(([key, cost]) => ({ key, totals: totals(cost), byCategory: {}, byDirection: {} })),
	missingDays: []
});

describe('a comparison', () => {
	const ranges = { current: { from: 20, to: 29 }, previous: { from: 10, to: 19 } };
	const compare = (current: Costs, previous: Costs) =>
		compareReports(ranges, byCategory(current), byCategory(previous));

	it('names what cost more, dearest first, and the one thing that stands for it', () => {
		expect(compare({ internet: 300, sms: 60, 'call-home': 10 }, { internet: 200, sms: 20, 'call-home': 30 })).toEqual({
			...ranges,
			currentCost: 370,
			previousCost: 250,
			difference: 120,
			causes: [
				{ category: 'internet', difference: 100 },
				{ category: 'sms', difference: 40 }
			],
			categories: [
				{ category: 'internet', current: 300, previous: 200, difference: 100 },
				{ category: 'sms', current: 60, previous: 20, difference: 40 },
				{ category: 'call-home', current: 10, previous: 30, difference: -20 }
			],
			mainCause: 'internet'
		});
	});

	it('names what cost less, and nothing as the main cause when nothing stands out', () => {
		const { difference, causes, mainCause } = compare({ sms: 70 }, { sms: 100, internet: 30, roaming: 30 });
		expect([difference, causes.map((cause) => cause.difference), mainCause]).toEqual([-90, [-30, -30, -30], undefined]);
	});

	it('tells of each category that cost anything in either, what changed most first', () => {
		const { categories, difference } = compare({ sms: 0, internet: 5, roaming: 40 }, { 'one-off': 100, internet: 5 });
		expect(categories.map(({ category, difference: change }) => [category, change])).toEqual([
			['one-off', -100],
			['roaming', 40],
			['internet', 0]
		]);
		expect(categories.reduce((sum, one) => sum + one.difference, 0)).toBe(difference);
	});

	it('of the same costs has no causes', () => {
		expect(compare({ sms: 70, internet: 30 }, { sms: 30, internet: 70 })).toMatchObject({ difference: 0, causes: [] });
		expect(compare({}, {}).mainCause).toBeUndefined();
	});
});

describe('a forecast', () => {
	const TODAY = day('2026-11-20');
	const daily = (from: string, to: string, costs: (at: number) => Costs): UsageReport => ({
		totals: noTotals(),
		missingDays: [],
		groups: Array.from({ length: day(to) - day(from) + 1 }, (_, index) => {
			const parts = costs(day(from) + index);
			return {
				key: String(day(from) + index),
				totals: totals(total(parts)),
				byCategory: Object.fromEntries(Object.entries(parts).map(([name, cost]) => [name, totals(cost)])),
				byDirection: {}
			};
		})
	});
	const weekendCalls = (at: number): Costs => ({ 'call-home': (at + 3) % 7 > 4 ? 70 : 7 });

	it('adds usage like the same weekdays before and the fees of the same days a month ago', () => {
		const report = daily('2026-09-25', '2026-11-20', (at) => ({
			...weekendCalls(at),
			...(at === day('2026-10-25') ? { 'tariff-fee': 650 } : {}),
			...(at === day('2026-10-10') ? { 'tariff-fee': 1_000, 'one-off': 5_000 } : {}),
			...(at > day('2026-10-20') ? { subscription: 1 } : {})
		}));
		// To come: four weekend days and six others; eleven days of subscription were charged after
		// 20 October.
		expect(forecast(report, TODAY, day('2026-09-01'))).toEqual({
			total: 15 * 7 + 5 * 70 + 20 + (4 * 70 + 6 * 7) + (650 + 11),
			spent: 15 * 7 + 5 * 70 + 20,
			usage: 4 * 70 + 6 * 7,
			fees: 650 + 11,
			method: 'weekday-mean',
			knownDays: 56,
			feesKnown: true
		});
	});

	it('with few days known takes their mean, and says what it does not know', () => {
		const report = daily('2026-11-01', '2026-11-20', () => ({ internet: 10 }));
		expect(forecast(report, TODAY, day('2026-11-01'))).toMatchObject({
			method: 'daily-mean',
			usage: 100,
			knownDays: 19,
			feesKnown: false,
			total: 300
		});
	});

	it('dares none when the month is not all here or has only begun', () => {
		const report = daily('2026-11-01', '2026-11-02', () => ({ internet: 10 }));
		expect(forecast(report, day('2026-11-02'), day('2026-11-01'))).toBeUndefined();
		expect(forecast(report, TODAY, day('2026-11-02'))).toBeUndefined();
	});

	it('of a month that ends today is what was spent', () => {
		const report = daily('2026-11-01', '2026-11-30', () => ({ internet: 10 }));
		expect(forecast(report, day('2026-11-30'), day('2026-10-01'))).toMatchObject({ method: 'month-over', total: 300 });
	});

	it('asks for eight weeks, and for the month before', () => {
		expect(forecastRange(day('2026-11-30'))).toEqual({ from: day('2026-10-01'), to: day('2026-11-30') });
		expect(forecastRange(day('2026-11-02'))).toEqual({ from: day('2026-09-07'), to: day('2026-11-02') });
	});
});
