import { expect, it } from 'vitest';
import { isoDay } from './day';
import { findDay } from './find-day';
import { monthNames } from './month-names';
import { day } from './usage.fixture';

const reading = { today: day('2026-11-22'), months: monthNames(['ru', 'en']) };
const found = (text: string) => {
	const one = findDay(text, reading);
	return one && `${isoDay(one.day)} «${one.text}»`;
};

it.each([
	['Связь за 13 октября', '2026-10-13 «13 октября»'],
	['Связь за 31 декабря', '2025-12-31 «31 декабря»'],
	['Услуги связи 05.11.2026', '2026-11-05 «05.11.2026»'],
	['Usage of 13 October 2025, calls', '2025-10-13 «13 October 2025»']
])('a day in «%s»', (text, expected) => {
	expect(found(text)).toBe(expected);
});

it.each(['Абонентская плата', 'Пополнение 500 ₽', '30 дней', '31.11', '99 номеров', '192.168.1.1', ''])(
	'none in «%s»',
	(text) => {
		expect(found(text)).toBeUndefined();
	}
);
