/**
 * Time as the device tells it: it may jump back or forward at any moment, so nothing may rely on it
 * running evenly.
 */
export interface Clock {
	/** Milliseconds since the Unix epoch, UTC. */
	now(): number;
	/** Runs once after `ms`; the returned function calls it off. */
	after(ms: number, run: () => void): () => void;
}

/** Timers keep the delay in 32 bits: a longer one would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

export const systemClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, Math.min(Math.max(ms, 0), LONGEST_DELAY));
		return () => clearTimeout(timer);
	}
};
