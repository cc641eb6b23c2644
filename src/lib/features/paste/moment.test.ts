import { expect, it } from 'vitest';
import { HOUR } from '$lib/domain/instant';
import { dayFrom } from '$lib/domain/usage/day';
import { earliest, toldMoment } from './moment';

const day = dayFrom({ year: 2026, month: 11, date: 23 }) as number;
const NOW = Date.UTC(2026, 10, 23, 12);

it('takes the moment a text tells in the operator’s zone, and none that is still to come', () => {
	const told = (minute: number) =>
		toldMoment({ findings: [], doubts: [], dangers: [], asOf: { day, minute } }, 'Europe/Moscow', NOW);
	expect(told(14 * 60 + 5)).toBe(Date.UTC(2026, 10, 23, 11, 5));
	expect(told(23 * 60)).toBe(NOW);
	expect(toldMoment({ findings: [], doubts: [], dangers: [] }, 'Europe/Moscow', NOW)).toBeUndefined();
});

it('takes the earliest moment otherwise', () => {
	expect(earliest('now', NOW)).toBe(NOW);
	expect(earliest('hour', NOW)).toBe(NOW - HOUR);
	expect(earliest('earlier', NOW)).toBeUndefined();
});
