/** Agreement between tabs and the worker on who may do what now. First come, first served, per name. */
export interface Locks {
	/** Waits for its turn, then runs alone among all holders of this name. */
	exclusive<T>(name: string, run: () => Promise<T>): Promise<T>;
	/** Runs together with other sharers, never beside an exclusive holder. */
	shared<T>(name: string, run: () => Promise<T>): Promise<T>;
}

function webLocks(manager: LockManager): Locks {
	// The casts undo lib.dom's loose typing: request resolves with what the callback resolves with.
	return {
		exclusive: <T>(name: string, run: () => Promise<T>) => manager.request(name, run) as Promise<T>,
		shared: <T>(name: string, run: () => Promise<T>) => manager.request(name, { mode: 'shared' }, run) as Promise<T>
	};
}

/**
 * Within one process only: for tests, and for browsers without Web Locks. There two tabs may drain at once, and what keeps a
 * command from being applied twice is the operator's memory of its key.
 */
export function inProcessLocks(): Locks {
	/** Per name: settles when the last exclusive holder is done, and when all sharers after it are. */
	const holders = new Map<string, { exclusive: Promise<unknown>; sharers: Promise<unknown>[] }>();

	function holdersOf(name: string): { exclusive: Promise<unknown>; sharers: Promise<unknown>[] } {
		const present = holders.get(name) ?? { exclusive: Promise.resolve(), sharers: [] };
		holders.set(name, present);
		return present;
	}

	return {
		exclusive(name, run) {
			const { exclusive, sharers } = holdersOf(name);
			const turn = Promise.all([exclusive, ...sharers]).then(run);
			holders.set(name, { exclusive: settled(turn), sharers: [] });
			return turn;
		},
		shared(name, run) {
			const present = holdersOf(name);
			const turn = present.exclusive.then(run);
			const done = settled(turn).then(() => {
				present.sharers = present.sharers.filter((sharer) => sharer !== done);
			});
			present.sharers.push(done);
			return turn;
		}
	};
}

function settled(promise: Promise<unknown>): Promise<unknown> {
	return promise.catch(() => undefined);
}

/** In-process ones where there is no manager: no Web Locks, or an insecure context. */
export function availableLocks(manager: LockManager | undefined): Locks {
	return manager === undefined ? inProcessLocks() : webLocks(manager);
}
