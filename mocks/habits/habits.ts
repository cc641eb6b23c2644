import type { Clock } from '../bss/clock';
import type { RegisteredHabit } from './habit';
import { HABITS } from './registry';
import { type Process, through } from './through';

/** The habits one operator has now. They may be changed while it runs. */
export interface Habits {
	/** Names of those that are on, in the order in which they act. */
	names(): string[];
	has(name: string): boolean;
	/**
	 * Replaces them all. Throws `RangeError` for a name that no habit has, and changes nothing
	 * then.
	 */
	take(names: readonly string[]): void;
	around(request: Request, process: Process): Promise<Response>;
}

export function createHabits(clock: Clock): Habits {
	let on: readonly RegisteredHabit[] = [];
	return {
		names: () => on.map(({ name }) => name),
		has: (wanted) => on.some(({ name }) => name === wanted),
		take: (names) => {
			const unknown = names.find((name) => !HABITS.some((habit) => habit.name === name));
			if (unknown !== undefined) throw new RangeError(`No habit is called ${unknown}`);
			on = HABITS.filter(({ name }) => names.includes(name));
		},
		around: (request, process) => through(on, clock.now(), request, process)
	};
}
