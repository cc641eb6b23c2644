import type { Instant } from '../../src/lib/domain/instant';

/** The operator's time: it runs like real time, and tests and the control page move it. */
export interface Clock {
	now(): Instant;
	set(now: Instant): void;
	/** Milliseconds, may be negative. */
	advance(by: number): void;
}

/**
 * `elapsed` is a running stopwatch in milliseconds; one that always says the same makes a clock
 * that only moves when told to.
 */
export function createClock(start: Instant, elapsed: () => number): Clock {
	let offset = start - elapsed();
	return {
		now: () => Math.floor(offset + elapsed()),
		set: (now) => {
			offset = now - elapsed();
		},
		advance: (by) => {
			offset += by;
		}
	};
}

export const iso = (instant: Instant): string => new Date(instant).toISOString();
