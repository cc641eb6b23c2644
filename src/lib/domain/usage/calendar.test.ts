import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantsOf, zoneCalendar } from './calendar';
import { dateOf, firstDayOf, intersect, isoDay, lengthOf, monthOf, monthRange, weekdayOf, weekStart } from './day';
import { day } from './usage.fixture';

const ZONES = [
	'Europe/Moscow',
	'Europe/Minsk',
	'Europe/Kaliningrad',
	'Asia/Kamchatka',
	'Europe/Berlin',
	'America/Sao_Paulo',
	'America/Havana',
	'America/St_Johns',
	'Australia/Lord_Howe',
	'Asia/Kathmandu',
	'Pacific/Apia',
	'UTC'
];

/** What a wall clock shows, asked afresh every time. */
function wallDay(zone: string, at: number): string {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	});
	return format.format(at);
}

describe('an instant lies on the day a wall clock shows', () => {
	it('in any zone, at any time', () => {
		const from = Date.UTC(1990, 0, 1);
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), fc.integer({ min: from, max: Date.UTC(2035, 0, 1) }), (zone, at) => {
				expect(isoDay(zoneCalendar(zone).dayOf(at))).toBe(wallDay(zone, at));
			})
		);
	});

	it.each([
		['the end of daylight saving', 'Europe/Berlin', Date.UTC(2026, 9, 25)],
		['its beginning', 'Europe/Berlin', Date.UTC(2026, 2, 29)],
		['Russia’s change of zone', 'Europe/Moscow', Date.UTC(2014, 9, 25)],
		['a clock put back at midnight', 'America/Sao_Paulo', Date.UTC(2018, 1, 18)],
		['a midnight that did not come', 'America/Sao_Paulo', Date.UTC(2018, 10, 4)],
		['half an hour', 'Australia/Lord_Howe', Date.UTC(2026, 3, 5)],
		['a day that was left out', 'Pacific/Apia', Date.UTC(2011, 11, 30)],
		['a clock put back past midnight', 'America/St_Johns', Date.UTC(2010, 10, 7)]
	])('around %s, to the second, asked in either direction', (_, zone, at) => {
		const moments = Array.from({ length: 72 * 4 }, (_, n) => at + (n - 144) * 900_000);
		for (const list of [moments, [...moments].reverse()]) {
			const calendar = zoneCalendar(zone);
			for (const moment of list)
				for (const near of [moment - 1_000, moment, moment + 1_000])
					expect(isoDay(calendar.dayOf(near))).toBe(wallDay(zone, near));
		}
	});
});

describe('a day begins', () => {
	it('at its first moment, in any zone', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 7_305, max: 23_000 }), (zone, wanted) => {
				const { dayOf, startOf } = zoneCalendar(zone);
				const start = startOf(wanted);
				expect(dayOf(start)).toBeGreaterThanOrEqual(wanted);
				// Newfoundland put its clocks back past midnight until 2011: there a day began
				// twice.
				if (zone !== 'America/St_Johns') expect(dayOf(start - 1)).toBeLessThan(wanted);
			})
		);
	});

	it('as ever when the clock changes later that day', () => {
		expect(zoneCalendar('Europe/Berlin').startOf(day('2026-03-29'))).toBe(Date.UTC(2026, 2, 28, 23));
	});

	it('an hour late when its midnight did not come, and at once with the next when it was left out', () => {
		expect(zoneCalendar('America/Sao_Paulo').startOf(day('2018-11-04'))).toBe(Date.UTC(2018, 10, 4, 3));
		const apia = zoneCalendar('Pacific/Apia');
		expect(apia.startOf(day('2011-12-30'))).toBe(apia.startOf(day('2011-12-31')));
	});

	it('where a server is asked from and to', () => {
		const range = { from: day('2026-11-01'), to: day('2026-11-30') };
		expect(instantsOf(zoneCalendar('Europe/Moscow'), range)).toEqual({
			from: Date.UTC(2026, 9, 31, 21),
			before: Date.UTC(2026, 10, 30, 21)
		});
	});
});

it('a zone nobody knows is refused', () => {
	expect(() => zoneCalendar('Moon/Tranquility')).toThrow(RangeError);
});

it('days, weeks and months fit together', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 80_000 }), (some) => {
			const month = monthRange(monthOf(some));
			expect(some >= month.from && some <= month.to).toBe(true);
			expect(dateOf(month.from).date).toBe(1);
			expect(dateOf(month.to + 1).date).toBe(1);
			expect(firstDayOf(monthOf(some) + 1)).toBe(month.to + 1);
			expect(weekdayOf(weekStart(some))).toBe(0);
			expect(new Date(weekStart(some) * 86_400_000).getUTCDay()).toBe(1);
			expect(intersect(month, { from: some, to: some })).toEqual({ from: some, to: some });
			expect(intersect(month, { from: month.to + 1, to: month.to + 2 })).toBeUndefined();
			expect(lengthOf(month)).toBeGreaterThan(27);
		})
	);
	expect(day('2026-02-30')).toBeNaN();
});
