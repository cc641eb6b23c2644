/** Mutual exclusion between tabs and the worker. */
export interface Locks {
	/** Waits for its turn, then runs alone among all holders of this name. */
	exclusive<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export function webLocks(manager: LockManager): Locks {
	return {
		// The cast undoes lib.dom's loose `any`: request resolves with what the callback resolves with.
		exclusive: <T>(name: string, run: () => Promise<T>) => manager.request(name, run) as Promise<T>
	};
}

/**
 * Within one process only: for tests, and for browsers without Web Locks. There two tabs may drain at once, and what keeps a
 * command from being applied twice is the operator's memory of its key.
 */
export function inProcessLocks(): Locks {
	const tails = new Map<string, Promise<unknown>>();
	return {
		exclusive(name, run) {
			const turn = (tails.get(name) ?? Promise.resolve()).then(run);
			tails.set(
				name,
				turn.catch(() => undefined)
			);
			return turn;
		}
	};
}

/** `undefined` for a manager that is not there: no Web Locks, or an insecure context. */
export function availableLocks(manager: LockManager | undefined): Locks {
	return manager === undefined ? inProcessLocks() : webLocks(manager);
}
