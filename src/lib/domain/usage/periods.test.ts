import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, lengthOf, type DayRange } from './day';
import { comparedRanges, customPeriod, movePeriod, periodAround, type Period } from './periods';
import { day } from './usage.fixture';

const TODAY = day('2026-11-22');
const text = ({ from, to }: DayRange) => `${isoDay(from)}..${isoDay(to)}`;
const custom = (from: string, to: string): Period => ({ kind: 'custom', range: { from: day(from), to: day(to) } });

describe('a period', () => {
	it.each([
		['today', '2026-11-22..2026-11-22'],
		['week', '2026-11-16..2026-11-22'],
		['month', '2026-11-01..2026-11-30']
	] as const)('of a %s lies around its day', (kind, expected) => {
		expect(text(periodAround(kind, TODAY).range)).toBe(expected);
	});

	it('of one’s own may be given in either order, but not without end', () => {
		expect(customPeriod(TODAY, TODAY - 3)).toEqual({ kind: 'custom', range: { from: TODAY - 3, to: TODAY } });
		expect(customPeriod(0, TODAY)).toBeUndefined();
	});
});

describe('the neighbour', () => {
	it.each([
		[periodAround('today', TODAY), '2026-11-21..2026-11-21'],
		[periodAround('week', TODAY), '2026-11-09..2026-11-15'],
		[periodAround('month', day('2026-03-15')), '2026-02-01..2026-02-28'],
		[custom('2026-11-10', '2026-11-19'), '2026-10-31..2026-11-09'],
		[custom('2026-09-01', '2026-10-31'), '2026-07-01..2026-08-31'],
		[custom('2026-02-01', '2026-02-28'), '2026-01-01..2026-01-31']
	])('before a period is as long, or as many months', (period, expected) => {
		expect(text(movePeriod(period, -1).range)).toBe(expected);
	});

	it('back and forth is where one began', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('today', 'week', 'month'),
				fc.integer({ min: 10_000, max: 30_000 }),
				fc.integer({ min: -30, max: 30 }),
				(kind, some, steps) => {
					const period = periodAround(kind, some);
					expect(movePeriod(movePeriod(period, steps), -steps)).toEqual(period);
				}
			)
		);
	});
});

describe('compared are', () => {
	it.each([
		[
			'a month under way with as many days',
			periodAround('month', TODAY),
			'2026-11-01..2026-11-22',
			'2026-10-01..2026-10-22'
		],
		['a week that is over', periodAround('week', TODAY), '2026-11-16..2026-11-22', '2026-11-09..2026-11-15'],
		[
			'a past month with the whole one before',
			periodAround('month', day('2026-03-01')),
			'2026-03-01..2026-03-31',
			'2026-02-01..2026-02-28'
		],
		['a future one as a whole', custom('2026-12-05', '2026-12-06'), '2026-12-05..2026-12-06', '2026-12-03..2026-12-04']
	])('%s', (_, period, current, previous) => {
		const ranges = comparedRanges(period, TODAY);
		expect([text(ranges.current), text(ranges.previous)]).toEqual([current, previous]);
	});

	it('never more days of the month before than it has', () => {
		const ranges = comparedRanges(periodAround('month', day('2026-03-30')), day('2026-03-30'));
		expect(text(ranges.previous)).toBe('2026-02-01..2026-02-28');
	});

	it('ranges that do not overlap, the earlier no longer than the later', () => {
		fc.assert(
			fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.nat(60), fc.nat(90), (from, length, later) => {
				const ranges = comparedRanges({ kind: 'custom', range: { from, to: from + length } }, from + later - 20);
				expect(ranges.previous.to).toBeLessThan(ranges.current.from);
				expect(lengthOf(ranges.previous)).toBeLessThanOrEqual(Math.max(31, lengthOf(ranges.current)) * 2);
			})
		);
	});
});
