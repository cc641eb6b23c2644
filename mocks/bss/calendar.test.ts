import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/lib/domain/instant';
import { addMonths, dayOfMonth, startOfDay, yearMonth } from './calendar';

const MOSCOW = 'Europe/Moscow';
const instant = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2040, 0) });
/** Changes its clocks, at night and by an hour; one with half an hour; one without. */
const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', MOSCOW);

describe('calendar', () => {
	it('cuts days in the operator’s zone', () => {
		expect(startOfDay(Date.parse('2026-11-22T23:30:00Z'), MOSCOW)).toBe(Date.parse('2026-11-22T21:00:00Z'));
		expect(dayOfMonth(Date.parse('2026-11-30T22:00:00Z'), 14, MOSCOW)).toBe(Date.parse('2026-12-13T21:00:00Z'));
	});

	it('keeps the wall clock when the zone changes its offset', () => {
		expect(addMonths(Date.parse('2026-03-01T11:00:00Z'), 1, 'Europe/Berlin')).toBe(Date.parse('2026-04-01T10:00:00Z'));
	});

	it('takes the last day where a month has no such day', () => {
		expect(addMonths(Date.parse('2026-01-31T09:00:00Z'), 1, MOSCOW)).toBe(Date.parse('2026-02-28T09:00:00Z'));
		expect(addMonths(Date.parse('2028-03-31T09:00:00Z'), -1, MOSCOW)).toBe(Date.parse('2028-02-29T09:00:00Z'));
	});

	it('names the month as cards do', () => {
		expect(yearMonth(Date.parse('2026-12-31T22:00:00Z'), 0, MOSCOW)).toBe('2027-01');
		expect(yearMonth(Date.parse('2026-11-22T09:00:00Z'), 26, MOSCOW)).toBe('2029-01');
	});

	it('every moment lies in its own day', () => {
		fc.assert(
			fc.property(instant, zone, (at, in_) => {
				const start = startOfDay(at, in_);
				expect(start).toBeLessThanOrEqual(at);
				expect(at - start).toBeLessThan(DAY + HOUR);
				expect(startOfDay(start, in_)).toBe(start);
			})
		);
	});
});
