import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from './day';
import { monthNames } from './month-names';
import { parseRange } from './parse-range';
import type { RangeRole, RangeWords } from './range-phrases';
import { day } from './usage.fixture';

const TODAY = day('2026-11-22');
const months = monthNames(['ru', 'en']);
const ROLES: Record<string, RangeRole> = { с: 'from', по: 'to', to: 'to', г: 'rest' };
const words: RangeWords = (word) => (ROLES[word] === undefined ? undefined : { role: ROLES[word] });
const read = (text: string, options: { today?: string; slashMonthFirst?: boolean; ahead?: boolean } = {}) => {
	const { today = '2026-11-22', ...reading } = options;
	const period = parseRange(text, { today: day(today), months, words, ...reading });
	return period && `${isoDay(period.range.from)}..${isoDay(period.range.to)}`;
};

describe('a typed range', () => {
	it.each([
		['1.11–15.11', '2026-11-01..2026-11-15'],
		['01.11.2026 - 15.11.2026', '2026-11-01..2026-11-15'],
		['1.11.26-15.11.26', '2026-11-01..2026-11-15'],
		['1-15.11', '2026-11-01..2026-11-15'],
		['1–15.11.2025', '2025-11-01..2025-11-15'],
		['15.11 — 1.11', '2026-11-01..2026-11-15'],
		['15.11.2026 1.11.2026', '2026-11-01..2026-11-15'],
		['20.12 - 10.01', '2025-12-20..2026-01-10'],
		['20.12 - 10.01.2026', '2025-12-20..2026-01-10'],
		['1.11.2025 - 15.11', '2025-11-01..2025-11-15'],
		['20.12.2024 - 10.01', '2024-12-20..2025-01-10'],
		['2026-11-01 2026-11-15', '2026-11-01..2026-11-15'],
		['2026-11-01..2026-11-15', '2026-11-01..2026-11-15'],
		['2026-11-01/2026-11-15', '2026-11-01..2026-11-15'],
		['15.11', '2026-11-15..2026-11-15'],
		['25.11', '2025-11-25..2025-11-25'],
		['29.02', '2024-02-29..2024-02-29'],
		['1/11/2026 - 15/11/2026', '2026-11-01..2026-11-15'],
		['1/11', '2026-11-01..2026-11-01'],
		['1–15 ноября', '2026-11-01..2026-11-15'],
		['с 1 по 15 ноября 2026 г.', '2026-11-01..2026-11-15'],
		['1 ноября - 15 ноября', '2026-11-01..2026-11-15'],
		['1 нояб. – 15 нояб. 2025', '2025-11-01..2025-11-15'],
		['Nov 1 – Nov 15, 2026', '2026-11-01..2026-11-15'],
		['Nov 1-15', '2026-11-01..2026-11-15'],
		['1 May to 3 May 2026', '2026-05-01..2026-05-03'],
		['5 ноября – 26', '2026-11-05..2026-11-26'],
		['Nov 5 to 26', '2026-11-05..2026-11-26'],
		['мая 3', '2026-05-03..2026-05-03'],
		['ноябрь', '2026-11-01..2026-11-30'],
		['Декабрь', '2025-12-01..2025-12-31'],
		['november 2025', '2025-11-01..2025-11-30'],
		['сентябрь – ноябрь', '2026-09-01..2026-11-30'],
		['дек - янв', '2025-12-01..2026-01-31'],
		['11.2026', '2026-11-01..2026-11-30'],
		['2026-02', '2026-02-01..2026-02-28'],
		['2025', '2025-01-01..2025-12-31'],
		['2025 - 2026', '2025-01-01..2026-12-31'],
		['  1.11 ', '2026-11-01..2026-11-01']
	])('%s', (text, expected) => {
		expect(read(text)).toBe(expected);
	});

	it('with slashes is read as the language has it', () => {
		expect(read('11/1 - 11/15', { slashMonthFirst: true })).toBe('2026-11-01..2026-11-15');
		expect(read('11/1/2026', { slashMonthFirst: true })).toBe('2026-11-01..2026-11-01');
	});

	it('without a year ends in the same turn of the year', () => {
		expect(read('20.12 – 10.01', { today: '2026-12-25' })).toBe('2026-12-20..2027-01-10');
		expect(read('1.11–15.11', { today: '2026-11-05' })).toBe('2026-11-01..2026-11-15');
	});

	it('of a single month is that month', () => {
		expect(parseRange('2026-02', { today: TODAY })?.kind).toBe('month');
		expect(parseRange('1.02.2026', { today: TODAY })?.kind).toBe('custom');
	});

	it.each([
		'',
		'завтра',
		'15',
		'1 – 15',
		'30.02.2026',
		'31.04',
		'1.13.2026',
		'13.2026',
		'1.11 2.11 3.11',
		'1.11 + 15.11',
		'1.1.1969',
		'2300',
		'1.11.2026 - 31.02.2026',
		'32.11 - 1.12',
		'1 ноября когда-нибудь',
		'1990 - 2190',
		'5 nov 26',
		'nov 5 26',
		'5 ноября, 26',
		'1 15 ноября',
		'1.2.3',
		'25.11.0026',
		'01.11.2026 - 15.11.0026',
		'0000',
		'2025 2026',
		'1.11'.padEnd(200, ' ')
	])('is not read out of «%s»', (text) => {
		expect(read(text)).toBeUndefined();
	});

	it.each([
		['3–17 декабря', '2026-12-03..2026-12-17'],
		['22.11', '2026-11-22..2026-11-22'],
		['1–5 марта', '2027-03-01..2027-03-05'],
		['20.12 - 10.01', '2026-12-20..2027-01-10'],
		['15 – 25 ноября', '2026-11-15..2026-11-25'],
		['29.02', '2028-02-29..2028-02-29'],
		['1.11.2025 - 15.11.2025', '2025-11-01..2025-11-15']
	])('ahead, «%s» is the first that is not over', (text, expected) => {
		expect(read(text, { ahead: true })).toBe(expected);
	});

	it('ahead, days under way since last year are not over', () => {
		expect(read('20.12 - 10.01', { today: '2027-01-05', ahead: true })).toBe('2026-12-20..2027-01-10');
	});

	it('with a month’s name needs names', () => {
		expect(parseRange('1 ноября', { today: TODAY })).toBeUndefined();
	});

	it('is never a surprise: any text gives a range in order or nothing', () => {
		const pieces = fc.constantFrom('1', '15', '.', '-', '/', '11', '2026', ' ', 'ноя', 'May', '–', '31', ',', 'x');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
				const period = parseRange(parts.join(''), { today: TODAY, months });
				if (period) expect(period.range.from).toBeLessThanOrEqual(period.range.to);
			})
		);
	});

	it('as a machine writes it comes back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 11_000, max: 30_000 }), fc.nat(3_000), (from, length) => {
				const text = `${isoDay(from)} - ${isoDay(from + length)}`;
				expect(parseRange(text, { today: TODAY })?.range).toEqual({ from, to: from + length });
			})
		);
	});
});
