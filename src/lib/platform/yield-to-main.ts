/**
 * Longest that work on the main thread goes on without letting anything else happen: half of what
 * makes a task long, on a slow phone.
 */
const LONGEST_STRETCH = 12;

declare const scheduler: { yield?: () => Promise<void> } | undefined;

/**
 * Call between pieces of work: lets the browser paint and answer taps whenever the work has gone on
 * for too long.
 */
export interface Yielder {
	yieldIfDue(): Promise<void> | undefined;
}

export function yielder(now: () => number = () => performance.now(), pause: () => Promise<void> = nextTask): Yielder {
	let since = now();
	return {
		yieldIfDue() {
			if (now() - since < LONGEST_STRETCH) return undefined;
			return pause().then(() => {
				since = now();
			});
		}
	};
}

/** A task of its own, before others of the same page where the browser can. */
export function nextTask(): Promise<void> {
	if (typeof scheduler !== 'undefined' && scheduler.yield) return scheduler.yield();
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
