/**
 * Agreement between tabs and the worker on who may do what now. First come, first served, per name.
 * Nothing that can't run holds a lock or waits for one: a page that is put away (`presence`) leaves
 * the line and lets go, and takes its place anew when it is back.
 */
import { browserLocks, processLocks, type LockSource } from './lock-source';
import { ALWAYS_HERE, type Presence } from './presence';

export interface Locks {
	/** Waits for its turn, then runs alone among all holders of this name. */
	exclusive<T>(name: string, run: (hold: Hold) => Promise<T>): Promise<T>;
	/**
	 * The same for what a person waits for: whoever holds the lock is asked to give way
	 * ({@link Hold.wanted}).
	 */
	urgent<T>(name: string, run: (hold: Hold) => Promise<T>): Promise<T>;
	/** Runs together with other sharers, never beside an exclusive holder. */
	shared<T>(name: string, run: (hold: Hold) => Promise<T>): Promise<T>;
}

/** What its holder is told while it runs. */
export interface Hold {
	/**
	 * Aborted when the lock is held no longer although the work has not ended: the page was put
	 * away. Others may be at the same by now.
	 */
	lost: AbortSignal;
	/**
	 * Aborted when an urgent request waits for the lock and when the lock is lost: work that can be
	 * done later should stop.
	 */
	wanted: AbortSignal;
}

/** Who began to hold it just when it rang has not heard. */
const RING_EVERY_MS = 500;

export function createLocks(source: LockSource, presence: Presence = ALWAYS_HERE): Locks {
	async function hold<T>(name: string, mode: LockMode, run: (hold: Hold) => Promise<T>): Promise<T> {
		for (;;) {
			await presence.here();
			const { stay } = presence;
			let work: Promise<T> | undefined;
			try {
				await source.request(name, { mode, signal: stay }, () => {
					// Put away between its turn and this: what would begin now could not go on.
					if (stay.aborted) return Promise.resolve();
					work = listening(source, name, stay, run);
					return endOf(work, stay);
				});
			} catch (error) {
				if (!stay.aborted) throw error;
			}
			if (work !== undefined) return work;
		}
	}

	return {
		exclusive: (name, run) => hold(name, 'exclusive', run),
		shared: (name, run) => hold(name, 'shared', run),
		async urgent(name, run) {
			const ring = () => source.ring(name);
			const ringing = setInterval(ring, RING_EVERY_MS);
			const turn = hold(name, 'exclusive', (held) => {
				clearInterval(ringing);
				return run(held);
			});
			ring();
			return turn.finally(() => clearInterval(ringing));
		}
	};
}

async function listening<T>(
	source: LockSource,
	name: string,
	lost: AbortSignal,
	run: (hold: Hold) => Promise<T>
): Promise<T> {
	const wanted = new AbortController();
	const end = () => wanted.abort();
	const stop = source.onRing(name, end);
	lost.addEventListener('abort', end);
	try {
		return await run({ lost, wanted: wanted.signal });
	} finally {
		stop();
		lost.removeEventListener('abort', end);
	}
}

/** Resolves when the work has ended, well or not, or its stay has. */
function endOf(work: Promise<unknown>, stay: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			stay.removeEventListener('abort', end);
			resolve();
		};
		stay.addEventListener('abort', end);
		work.then(end, end);
	});
}

/** For tests: among all who are given the result. */
export function inProcessLocks(): Locks {
	return createLocks(processLocks());
}

/** In-process ones where there is no manager: no Web Locks, or an insecure context. */
export function availableLocks(manager: LockManager | undefined, presence?: Presence): Locks {
	const source = manager === undefined ? processLocks() : browserLocks(manager, globalThis.BroadcastChannel);
	return createLocks(source, presence);
}
