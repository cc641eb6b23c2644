import type { AppDatabase } from './database';
import { observe, type Live, type LiveObserver } from './observe';

interface Running {
	observers: Set<LiveObserver<never>>;
	/** What was read last; `undefined` while nothing was yet, `null` when it is not being read. */
	last: [value: unknown] | undefined | null;
	stop?(): void;
}

const runningOf = new WeakMap<AppDatabase, Map<string, Running>>();

/**
 * Like {@link observe}, but whoever asks under the same `key` shares one query: several parts of a
 * screen show the same rows, and each change would be read for every one of them.
 *
 * Who comes later is told soon what was read last, which the next change may already be about to
 * replace; after a failure it is read anew. Soon, and not at once: whoever looks for a row on the
 * screen when it is told has it drawn by then.
 */
export function observeTogether<T>(db: AppDatabase, key: string, read: () => PromiseLike<T>): Live<T> {
	const all = runningOf.get(db) ?? new Map<string, Running>();
	runningOf.set(db, all);

	function begin(running: Running): void {
		running.stop?.();
		running.last = undefined;
		running.stop = observe(db, read).subscribe({
			next(value) {
				running.last = [value];
				for (const { next } of [...running.observers]) next(value as never);
			},
			error(reason) {
				running.last = null;
				for (const { error } of [...running.observers]) error(reason);
			}
		});
	}

	return {
		subscribe(observer: LiveObserver<never>) {
			const running: Running = all.get(key) ?? { observers: new Set(), last: null };
			all.set(key, running);
			running.observers.add(observer);
			const tellLast = () => {
				if (running.last && running.observers.has(observer)) observer.next(running.last[0] as never);
			};
			if (running.last) void Promise.resolve().then(tellLast);
			else if (running.last === null) begin(running);
			return () => {
				if (!running.observers.delete(observer) || running.observers.size > 0) return;
				running.stop?.();
				all.delete(key);
			};
		}
	};
}
