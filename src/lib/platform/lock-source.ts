/** Where locks come from: the browser's, or a list within one process. */
export interface LockSource {
	/**
	 * As `navigator.locks.request`: runs `run` when the turn has come and holds the lock until that
	 * has ended. Rejects with an `AbortError` when `signal` is aborted before.
	 */
	request(name: string, options: LockRequest, run: () => Promise<void>): Promise<unknown>;
	/** Tells all who hold it that somebody is in a hurry. */
	ring(name: string): void;
	/** The returned function stops listening. */
	onRing(name: string, listener: () => void): () => void;
}

export interface LockRequest {
	mode: LockMode;
	signal: AbortSignal;
}

/** One for all locks: each message is the name of one. */
const CHANNEL = 'locks';

/**
 * Of the browser, among all its pages and workers. Without broadcasts nobody hears of a hurry, and
 * waits for the turn instead.
 */
export function browserLocks(manager: LockManager, channels: typeof BroadcastChannel | undefined): LockSource {
	// Opened to be rung alone: a channel does not hear itself, and one page may hold and want the
	// same lock.
	let bell: BroadcastChannel | undefined;
	return {
		request: (name, options, run) => manager.request(name, options, run),
		ring(name) {
			if (channels === undefined) return;
			bell ??= new channels(CHANNEL);
			bell.postMessage(name);
		},
		onRing(name, listener) {
			if (channels === undefined) return () => undefined;
			const channel = new channels(CHANNEL);
			channel.onmessage = ({ data }: MessageEvent<unknown>) => {
				if (data === name) listener();
			};
			return () => channel.close();
		}
	};
}

interface Line {
	exclusive: boolean;
	sharers: number;
	waiting: { mode: LockMode; start: () => void }[];
}

/**
 * Within one process: for tests, and for browsers without Web Locks. There two tabs may drain at
 * once, and what keeps a command from being applied twice is the operator's memory of its key.
 */
export function processLocks(): LockSource {
	const lines = new Map<string, Line>();
	const bell = new EventTarget();

	function lineOf(name: string): Line {
		const line = lines.get(name) ?? { exclusive: false, sharers: 0, waiting: [] };
		lines.set(name, line);
		return line;
	}

	function letIn(line: Line): void {
		for (;;) {
			const [next] = line.waiting;
			if (next === undefined || line.exclusive || (next.mode === 'exclusive' && line.sharers > 0)) return;
			line.waiting.shift();
			if (next.mode === 'exclusive') line.exclusive = true;
			else line.sharers += 1;
			next.start();
		}
	}

	return {
		request(name, { mode, signal }, run) {
			const line = lineOf(name);
			return new Promise((resolve, reject) => {
				const giveUp = (): void => {
					line.waiting = line.waiting.filter((other) => other !== waiting);
					reject(signal.reason as Error);
					letIn(line);
				};
				const waiting = {
					mode,
					start() {
						signal.removeEventListener('abort', giveUp);
						void Promise.resolve()
							.then(run)
							.finally(() => {
								if (mode === 'exclusive') line.exclusive = false;
								else line.sharers -= 1;
								letIn(line);
							})
							.then(resolve, reject);
					}
				};
				line.waiting.push(waiting);
				if (signal.aborted) return giveUp();
				signal.addEventListener('abort', giveUp, { once: true });
				letIn(line);
			});
		},
		ring: (name) => void bell.dispatchEvent(new Event(name)),
		onRing(name, listener) {
			bell.addEventListener(name, listener);
			return () => bell.removeEventListener(name, listener);
		}
	};
}
