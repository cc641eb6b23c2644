import { plain } from '$lib/i18n/format/plain.fixture';
import { dayFrom, type Day } from '$lib/domain/usage/day';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';
import { timeline, type TimeGrouping } from './timeline';

const day = (text: string): Day => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return dayFrom({ year, month, date }) ?? NaN;
};

function labels(grouping: TimeGrouping, from: string, to: string, width = 240): string {
	const range = { from: day(from), to: day(to) };
	const ends = [range.from, range.to].map((key) => ({
		key: String(key),
		totals: none,
		byCategory: {},
		byDirection: {}
	}));
	return axisTicks(grouping, timeline(grouping, range, ends), { width, letter: 7 }, 'ru')
		.map(({ label }) => plain(label))
		.join(' ');
}
const none = { count: 0, cost: 0, seconds: 0, bytes: 0, pieces: 0 };

describe('labels of the axis', () => {
	it('name the days of a week', () => {
		expect(labels('day', '2026-11-16', '2026-11-22')).toBe('пн 16 вт 17 ср 18 чт 19 пт 20 сб 21 вс 22');
	});

	it('are the dates people look for, fewer where there is less room', () => {
		expect(labels('day', '2026-10-01', '2026-10-31', 800)).toMatch(/^1 2 3 .* 31$/);
		expect(labels('day', '2026-10-01', '2026-10-31', 400)).toBe('1 3 5 7 9 11 13 15 17 19 21 23 25 27 29');
		expect(labels('day', '2026-10-01', '2026-10-31')).toBe('1 5 10 15 20 25');
		expect(labels('day', '2026-10-01', '2026-10-31', 120)).toBe('1 10 20');
	});

	it('name the month where it begins', () => {
		expect(labels('day', '2026-10-20', '2026-11-12')).toBe('20 25 нояб 5 10');
	});

	it('of a year of days or weeks are months, of several years parts of years', () => {
		expect(labels('day', '2025-11-22', '2026-11-22', 310)).toBe('2026 март май июль сент нояб');
		expect(labels('week', '2025-11-22', '2026-11-22')).toBe('2026 апр июль окт');
		expect(labels('day', '2023-11-22', '2026-11-22', 310)).toBe('2024 июль 2025 июль 2026 июль');
		expect(labels('month', '2025-12-01', '2026-11-30', 600)).toBe(
			'дек 2026 февр март апр май июнь июль авг сент окт нояб'
		);
	});

	it('are the Mondays of a month’s weeks', () => {
		expect(labels('week', '2026-11-01', '2026-11-22', 300)).toBe('26 окт 2 нояб 9 нояб 16 нояб');
	});
});
