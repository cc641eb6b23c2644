import { expect, it } from 'vitest';
import { countUnrated, intakeNotBegun, isShort, lackingRecords } from './intake';

it('sums lack what can’t be read, and what the operator counts beyond it', () => {
	const intake = intakeNotBegun('Europe/Moscow');
	expect(lackingRecords(intake)).toBe(0);
	expect(lackingRecords({ ...intake, unreadable: 3 })).toBe(3);
	// Months of which more is here than the operator counts make up for nothing.
	const audit = { at: 1, surplus: { 24_000: 4, 24_001: -2, 0: 1 } };
	expect(lackingRecords({ ...intake, unreadable: 3, audit })).toBe(5);
	expect(lackingRecords({ ...intake, unreadable: 9, audit })).toBe(9);
});

it('sums are short of what can not be read, and of what has no price yet', () => {
	expect(isShort({ lacking: 0, unrated: 0 })).toBe(false);
	expect(isShort({ lacking: 1, unrated: 0 })).toBe(true);
	expect(isShort({ lacking: 0, unrated: 1 })).toBe(true);
	expect(countUnrated()).toBe(0);
	const records = [
		{ revision: 0, cancelled: false },
		{ revision: 0, cancelled: true },
		{ revision: 7, cancelled: false }
	];
	expect(countUnrated(records)).toBe(1);
});
