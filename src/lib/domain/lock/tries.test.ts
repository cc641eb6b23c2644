import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../instant';
import { LAST_TRY, nextTryAt, NO_TRIES, oneMore, seenAt, triesLeft, type Tries } from './tries';

const NOW = Date.UTC(2026, 10, 22, 12);

/** In minutes, until the next. */
const wait = (tries: Tries, now = NOW) => {
	const until = nextTryAt(tries, now);
	return until === undefined ? 0 : (until - now) / MINUTE;
};

describe('wrong entries', () => {
	it('wait ever longer from the fifth on', () => {
		const waits = Array.from({ length: LAST_TRY }, (_, count) => wait({ count, at: NOW }));
		expect(waits).toEqual([0, 0, 0, 0, 0, 1, 5, 15, 60, 60]);
	});
	it('are counted down to the last', () => {
		let tries = NO_TRIES;
		for (let left = LAST_TRY; left > 0; left -= 1) {
			expect(triesLeft(tries)).toBe(left);
			tries = oneMore(tries, NOW);
		}
		expect(tries).toEqual({ count: LAST_TRY, at: NOW });
		expect(triesLeft(oneMore(tries, NOW))).toBe(0);
	});
	it('wait no longer than they have to with the clock set back, and count down from there', () => {
		const tries = { count: 6, at: NOW };
		const before = NOW - 3 * DAY;
		expect(wait(tries, before)).toBe(5);
		const seen = seenAt(tries, before);
		expect(wait(seen, before + 2 * MINUTE)).toBe(3);
		expect(wait(seen, before + 5 * MINUTE)).toBe(0);
	});
	it('save time and no try with the clock set forward', () => {
		const tries = { count: 9, at: NOW };
		expect(wait(tries, NOW + HOUR)).toBe(0);
		expect(triesLeft(seenAt(tries, NOW + DAY))).toBe(1);
	});
});
