import { describe, expect, it } from 'vitest';
import { cardState, printedExpiry } from './card-expiry';

const now = Date.parse('2026-11-30T23:30:00+03:00');
const state = (expires: string, usable = true, zone = 'Europe/Moscow') => cardState({ expires, usable }, now, zone);

describe('a saved card', () => {
	it('is good through the month printed on it', () => {
		expect(state('2026-11')).toBe('expiring');
		expect(state('2026-10')).toBe('expired');
		expect(state('2026-12')).toBe('expiring');
		expect(state('2027-01')).toBe('good');
	});

	it('ends when the month ends in the operator’s zone', () => {
		expect(state('2026-11', true, 'Asia/Vladivostok')).toBe('expired');
	});

	it('can be refused by the operator before that', () => {
		expect(state('2030-01', false)).toBe('unusable');
		expect(state('2020-01', false)).toBe('expired');
	});

	it('with an expiry nobody can read is the operator’s to judge', () => {
		expect(state('soon')).toBe('good');
	});

	it('shows its expiry as it is printed', () => {
		expect(printedExpiry({ expires: '2026-10' })).toBe('10/26');
	});
});
