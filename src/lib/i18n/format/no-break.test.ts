import { expect, it } from 'vitest';
import { dayFrom } from '$lib/domain/usage/day';
import { PACKS } from '$lib/operator/packs';
import { createFormat } from '../format';
import { calendarRange, shortDate } from './days';
import { noBreak } from './no-break';
import { weekdaySpans } from './weekdays';

const now = Date.parse('2026-11-22T15:00:00+03:00');
const [pack] = PACKS;
const format = createFormat({ locale: 'ru', timeZone: pack.timeZone, numberPlan: pack.numberPlan, now });
type Date = [year: number, month: number, date: number];
const day = (...[year, month, date]: Date) => dayFrom({ year, month, date }) ?? NaN;
const range = (from: Date, to: Date) =>
	calendarRange({ from: day(...from), to: day(...to) }, { locale: 'ru', today: day(2026, 11, 22) });

/** Where a line may end: at a space, and after a dash that nothing joins to the next word. */
const pieces = (text: string) => text.split(/ |(?<=–)(?=[^\u2060 ])/u);

it.each([
	['a phone number', format.phone('+79000000001'), 1],
	['a day', format.date(Date.parse('2026-12-01T12:00:00+03:00')), 1],
	['a day of another year', format.date(Date.parse('2027-01-05T12:00:00+03:00')), 1],
	['a day on an axis', shortDate(day(2026, 11, 19), 'ru'), 1],
	['days of a month', range([2026, 10, 1], [2026, 10, 28]), 1],
	['days of two months, after the dash', range([2026, 11, 30], [2026, 12, 6]), 2],
	['days of two years, after the dash', range([2025, 12, 29], [2026, 1, 4]), 2],
	['days of the week', weekdaySpans([1, 2, 3, 4, 5], 'ru'), 1],
	['minutes', format.amount(1_500 * 60, 'second'), 1],
	['messages', format.amount(102, 'message'), 1],
	['what there was in all', format.amountLabel(60, 500 * 60, 'second').of, 2],
	['how many days are left', format.daysLeft(Date.parse('2026-12-01T00:00:00+03:00')), 2],
	['words of the operator', noBreak('Вернуть через 3 дн.'), 3],
	['a number in words of the operator', noBreak('Перевод с +7 900 000-00-01'), 3]
])('%s', (_, text, most) => {
	expect(pieces(text ?? '')).toHaveLength(most);
});

it('sentences break between words', () => {
	expect(noBreak('Звонки и SMS – в пакете, 5 дней')).toBe('Звонки и SMS\u00a0– в пакете, 5\u00a0дней');
});

it('copied and typed again, a number is the same number', () => {
	expect(format.phone('+79000000001').replace(/\s/gu, ' ')).toBe('+7 900 000-00-01');
});
