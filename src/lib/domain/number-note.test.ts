import { expect, it } from 'vitest';
import { LONGEST_NOTE, noteExcess, noteOf, numbersNoted } from './number-note';

it('a note is one line of what can be seen', () => {
	expect(noteOf('  мама\n и\tпапа \u202e\u200b')).toBe('мама и папа');
	expect(noteOf('a\u0000b\u2028c')).toBe('a b c');
	expect(noteOf(' \u200b\n ')).toBe('');
});

it('is as long as fits a row, counted as people count', () => {
	expect(noteExcess('ы'.repeat(LONGEST_NOTE))).toBe(0);
	expect(noteExcess('😀'.repeat(LONGEST_NOTE))).toBe(0);
	expect(noteExcess('ы'.repeat(LONGEST_NOTE + 3))).toBe(3);
	expect(noteExcess(`${' '.repeat(100)}мама`)).toBe(0);
});

it('finds the numbers by any part of their notes', () => {
	const notes = new Map([
		['+79000000002', 'Мама'],
		['900', 'Банк'],
		['+79000000003', 'мама Пети']
	]);
	expect(numbersNoted(notes, 'МАМ')).toEqual(['+79000000002', '+79000000003']);
	expect(numbersNoted(notes, 'работа')).toEqual([]);
	expect(numbersNoted(notes, '  ')).toEqual([]);
});
