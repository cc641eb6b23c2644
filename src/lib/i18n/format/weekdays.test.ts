import { expect, it } from 'vitest';
import type { Weekday } from '$lib/domain/tones/slot';
import { plain } from './plain.fixture';
import { weekdayName, weekdaySpans } from './weekdays';

it.each<[Weekday[], string]>([
	[[1, 2, 3, 4, 5], 'пн–пт'],
	[[6, 7], 'сб, вс'],
	[[1, 3, 4, 5], 'пн, ср–пт'],
	[[7, 5, 6, 1, 2, 3, 4], 'пн–вс'],
	[[3], 'ср']
])('%j: %s', (days, words) => {
	expect(plain(weekdaySpans(days, 'ru'))).toBe(words);
});

it('in English', () => {
	expect(plain(weekdaySpans([1, 2, 3, 7], 'en'))).toBe('Mon–Wed, Sun');
	expect(weekdayName(6, 'en', 'long')).toBe('Saturday');
});
