import { expect, it } from 'vitest';
import { intakeNotBegun, lackingRecords } from './intake';

it('sums lack what can’t be read, and what the operator counts beyond it', () => {
	const intake = intakeNotBegun('Europe/Moscow');
	expect(lackingRecords(intake)).toBe(0);
	expect(lackingRecords({ ...intake, unreadable: 3 })).toBe(3);
	// Months of which more is here than the operator counts make up for nothing.
	const audit = { at: 1, surplus: { 24_000: 4, 24_001: -2, 0: 1 } };
	expect(lackingRecords({ ...intake, unreadable: 3, audit })).toBe(5);
	expect(lackingRecords({ ...intake, unreadable: 9, audit })).toBe(9);
});
