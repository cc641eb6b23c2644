import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/lib/domain/instant';
import { createClock } from './clock';

describe('clock', () => {
	it('runs like real time and can be set and moved, back too', () => {
		let elapsed = 5_000;
		const clock = createClock(1_000, () => elapsed);
		expect(clock.now()).toBe(1_000);
		elapsed += 250.7;
		expect(clock.now()).toBe(1_250);
		clock.advance(HOUR);
		expect(clock.now()).toBe(1_250 + HOUR);
		clock.advance(-2 * HOUR);
		expect(clock.now()).toBe(1_250 - HOUR);
		clock.set(7);
		elapsed += 3;
		expect(clock.now()).toBe(10);
	});
});
