import { describe, expect, it } from 'vitest';
import { HOUR } from '$lib/domain/instant';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import { intakeNotBegun, type Shortage, type UsageIntake } from '$lib/domain/usage/intake';
import { comparable, coverageOf, expectedOf, isNoughtALie, knownDaysOf } from './coverage';

const { dayOf, startOf } = zoneCalendar('Europe/Moscow');
const intake = (fields: Partial<UsageIntake>): UsageIntake => ({ ...intakeNotBegun('Europe/Moscow'), ...fields });

describe('what is known', () => {
	it('is nothing before anything has come', () => {
		expect(knownDaysOf(null, dayOf)).toEqual({ complete: false });
		expect(knownDaysOf(intake({}), dayOf)).toEqual({ complete: false });
		expect(knownDaysOf(intake({ stored: 5 }), dayOf)).toEqual({ complete: false, scattered: true });
	});

	it('begins with the first whole day', () => {
		expect(knownDaysOf(intake({ knownFrom: startOf(20_000) }), dayOf)).toEqual({ from: 20_000, complete: false });
		expect(knownDaysOf(intake({ knownFrom: startOf(20_000) + HOUR }), dayOf)).toEqual({
			from: 20_001,
			complete: false
		});
	});

	it('begins with the day of the very first record once nothing older exists', () => {
		const first = intake({ knownFrom: startOf(20_000) + HOUR, complete: true });
		expect(knownDaysOf(first, dayOf)).toEqual({ from: 20_000, complete: true });
		expect(knownDaysOf(intake({ complete: true }), dayOf)).toEqual({ complete: true });
	});
});

describe('a range', () => {
	const known = { from: 100, complete: false };

	it.each([
		[100, 120, 'all'],
		[99, 120, 'part'],
		[90, 99, 'none'],
		[131, 140, 'later']
	])('%d to %d is here: %s', (from, to, coverage) => {
		expect(coverageOf(known, { from, to }, 130)).toBe(coverage);
	});

	it('before the first record is known to be empty', () => {
		expect(coverageOf({ from: 100, complete: true }, { from: 1, to: 99 }, 130)).toBe('all');
		expect(coverageOf({ complete: true }, { from: 1, to: 99 }, 130)).toBe('all');
		expect(coverageOf({ complete: false }, { from: 1, to: 99 }, 130)).toBe('none');
		expect(coverageOf({ complete: false, scattered: true }, { from: 1, to: 99 }, 130)).toBe('part');
	});

	it('is compared only with days that are known', () => {
		expect(comparable(known, { from: 100, to: 110 })).toBe('yes');
		expect(comparable(known, { from: 99, to: 110 })).toBe('unknown');
		expect(comparable({ complete: false }, { from: 99, to: 110 })).toBe('unknown');
		expect(comparable({ from: 100, complete: true }, { from: 99, to: 110 })).toBe('nothing');
		expect(comparable({ complete: true }, { from: 99, to: 110 })).toBe('nothing');
	});
});

describe('a sum of nought', () => {
	it.each<[stored: number, short: Partial<Shortage>, cost: number | undefined, lie: boolean]>([
		[1, { lacking: 1 }, 0, true],
		[0, { lacking: 1 }, undefined, true],
		[2, { lacking: 1 }, 0, false],
		[1, { lacking: 1 }, 5, false],
		[1, { lacking: 1 }, undefined, false],
		[1, {}, 0, false],
		[3, { unrated: 3 }, 0, true],
		[3, { unrated: 2 }, 0, true],
		[5, { unrated: 2 }, 0, false],
		[3, { unrated: 2 }, 5, false]
	])('of %o records, short of %o, %s: a lie is %s', (stored, short, cost, lie) => {
		expect(isNoughtALie(intake({ stored }), cost, { lacking: 0, unrated: 0, ...short })).toBe(lie);
	});

	it('is not told before the device has answered', () => {
		const short = { lacking: 0, unrated: 0 };
		expect([isNoughtALie(null, 0, short), isNoughtALie(undefined, undefined, short)]).toEqual([false, false]);
	});
});

it('«so many of so many» is said while there can be so many', () => {
	expect(expectedOf(intake({ expected: 4_653, stored: 2_729 }))).toBe(4_653);
	expect(expectedOf(intake({ expected: 10, stored: 2_729 }))).toBeUndefined();
	expect(expectedOf(intake({ stored: 5 }))).toBeUndefined();
});
