import type { Clock } from './clock';

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
	/**
	 * Puts the clock itself, back or forward, without any time passing: timers keep their distance.
	 */
	set(now: number): void;
	/** Lets time pass, running the timers that come due, in order. */
	advance(ms: number): void;
	/** Milliseconds until the next timer; `undefined` when none waits. */
	nextTimer(): number | undefined;
}

export function manualClock(start: number): ManualClock {
	let now = start;
	/** Time that has passed, whatever the clock says. */
	let passed = 0;
	let timers: { at: number; run: () => void }[] = [];

	return {
		now: () => now,
		after(ms, run) {
			const timer = { at: passed + Math.max(0, ms), run };
			timers.push(timer);
			return () => {
				timers = timers.filter((other) => other !== timer);
			};
		},
		set(instant) {
			now = instant;
		},
		advance(ms) {
			const until = passed + ms;
			for (;;) {
				const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
				if (next === undefined) break;
				timers = timers.filter((timer) => timer !== next);
				now += next.at - passed;
				passed = next.at;
				next.run();
			}
			now += until - passed;
			passed = until;
		},
		nextTimer: () => (timers.length === 0 ? undefined : Math.min(...timers.map(({ at }) => at)) - passed)
	};
}
