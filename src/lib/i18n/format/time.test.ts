import { describe, expect, it } from 'vitest';
import { formatAge, formatDate, formatDaysLeft, formatLastDay, formatMoment, type TimePlace } from './time';
import { plain } from './plain.fixture';

const at = (text: string) => Date.parse(text);
const place = (now: string, timeZone = 'Europe/Moscow', locale: 'ru' | 'en' = 'ru'): TimePlace => ({
	locale,
	timeZone,
	now: at(now)
});

describe('moments', () => {
	const now = place('2026-11-22T15:00:00+03:00');

	it.each([
		['2026-11-22T14:05:00+03:00', 'сегодня, 14:05'],
		['2026-11-21T18:40:00+03:00', 'вчера, 18:40'],
		['2026-11-23T09:00:00+03:00', 'завтра, 09:00'],
		['2026-11-19T18:40:00+03:00', '19 ноября, 18:40'],
		['2025-11-19T18:40:00+03:00', '19 ноября 2025, 18:40']
	])('%s', (moment, words) => {
		expect(plain(formatMoment(at(moment), now))).toBe(words);
	});

	it('are cut into days in the operator’s zone, not in the device’s', () => {
		const late = at('2026-11-21T23:30:00+03:00');
		expect(plain(formatMoment(late, place('2026-11-22T00:10:00+03:00')))).toBe('вчера, 23:30');
		expect(plain(formatMoment(late, place('2026-11-22T00:10:00+03:00', 'Asia/Yekaterinburg')))).toBe('сегодня, 01:30');
	});

	it('speak English', () => {
		expect(plain(formatMoment(at('2026-11-19T18:40:00+03:00'), { ...now, locale: 'en' }))).toBe('19 November, 18:40');
		expect(plain(formatMoment(at('2026-11-22T14:05:00+03:00'), { ...now, locale: 'en' }))).toBe('today, 14:05');
	});

	it('as an age need the day only when it is not today', () => {
		expect(plain(formatAge(at('2026-11-22T14:05:00+03:00'), now))).toBe('14:05');
		expect(plain(formatAge(at('2026-11-21T18:40:00+03:00'), now))).toBe('вчера, 18:40');
	});
});

describe('ends', () => {
	const now = place('2026-11-22T15:00:00+03:00');

	it('at midnight belong to the day before', () => {
		expect(plain(formatLastDay(at('2026-12-01T00:00:00+03:00'), now))).toBe('30 ноября');
		expect(plain(formatLastDay(at('2026-11-30T23:59:59+03:00'), now))).toBe('30 ноября');
		expect(plain(formatDate(at('2027-01-05T12:00:00+03:00'), now))).toBe('5 января 2027');
	});

	it.each([
		['2026-12-01T00:00:00+03:00', 'осталось 8 дней'],
		['2026-11-24T00:00:00+03:00', 'остался 1 день'],
		['2026-11-25T00:00:00+03:00', 'осталось 2 дня'],
		['2026-12-14T00:00:00+03:00', 'остался 21 день'],
		['2026-11-23T00:00:00+03:00', 'последний день'],
		['2026-11-22T00:00:00+03:00', 'срок истёк']
	])('%s', (end, words) => {
		expect(plain(formatDaysLeft(at(end), now))).toBe(words);
	});
});
