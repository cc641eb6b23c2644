import { dayFrom, type Day } from '$lib/domain/usage/day';
import { expect, it } from 'vitest';
import {
	calendarDate,
	calendarDay,
	calendarMonth,
	calendarRange,
	fullDate,
	shortDate,
	shortMonth,
	weekdayName
} from './days';
import { plain } from './plain.fixture';

const day = (text: string): Day => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return dayFrom({ year, month, date }) ?? NaN;
};
const ru = { locale: 'ru' as const, today: day('2026-11-22') };
const en = { ...ru, locale: 'en' as const };

it('a day is named as people name it, with the year when it is another one', () => {
	expect(plain(calendarDay(ru.today, ru))).toBe('сегодня');
	expect(plain(calendarDay(ru.today - 1, ru))).toBe('вчера');
	expect(plain(calendarDay(day('2026-11-19'), ru))).toBe('19 ноября');
	expect(plain(calendarDate(day('2025-11-19'), ru))).toBe('19 ноября 2025');
	expect(plain(calendarDate(day('2025-11-19'), en))).toBe('19 November 2025');
});

it.each([
	['2026-11-16', '2026-11-22', '16–22 ноября', '16–22 November'],
	['2026-11-30', '2026-12-06', '30 ноября – 6 декабря', '30 November – 6 December'],
	['2025-12-29', '2026-01-04', '29 декабря 2025 – 4 января 2026', '29 December 2025 – 4 January 2026'],
	['2025-11-03', '2025-11-09', '3–9 ноября 2025', '3–9 November 2025'],
	['2026-11-03', '2026-11-03', '3 ноября', '3 November']
])('a range from %s to %s', (from, to, russian, english) => {
	expect(plain(calendarRange({ from: day(from), to: day(to) }, ru))).toBe(russian);
	expect(plain(calendarRange({ from: day(from), to: day(to) }, en))).toBe(english);
});

it('months stand in the nominative', () => {
	expect(plain(calendarMonth(day('2026-11-01'), ru))).toBe('ноябрь');
	expect(plain(calendarMonth(day('2025-11-01'), ru))).toBe('ноябрь 2025');
});

it('an axis has no dots, and years where they begin', () => {
	expect(plain(shortDate(day('2026-11-19'), 'ru'))).toBe('19 нояб');
	expect(shortMonth(day('2026-11-01'), 'ru')).toBe('нояб');
	expect(shortMonth(day('2026-01-01'), 'ru')).toBe('2026');
	expect(weekdayName(day('2026-11-19'), 'ru')).toBe('четверг');
	expect(weekdayName(day('2026-11-19'), 'ru', 'short')).toBe('чт');
});

it('a date on paper has its year, this year’s too', () => {
	expect(plain(fullDate(day('1949-11-02'), 'ru'))).toBe('2 ноября 1949');
	expect(plain(fullDate(ru.today, 'ru'))).toBe('22 ноября 2026');
	expect(plain(fullDate(day('1984-02-29'), 'en'))).toBe('29 February 1984');
});
