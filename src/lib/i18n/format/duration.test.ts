import { expect, it } from 'vitest';
import { duration } from './duration';

it.each([
	[0, '0 с'],
	[45, '45 с'],
	[60, '1 мин'],
	[192, '3 мин 12 с'],
	[3600, '1 ч'],
	[3905, '1 ч 5 мин'],
	[4_000_000, '1 111 ч 6 мин']
])('%i seconds last %s', (seconds, words) => {
	expect(duration(seconds, 'ru').replaceAll('\u00a0', ' ')).toBe(words);
});

it('keeps a number with its unit', () => {
	expect(duration(192, 'en')).toBe('3\u00a0min 12\u00a0s');
});
