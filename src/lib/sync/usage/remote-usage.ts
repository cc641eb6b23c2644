import type { IngestedPages, UsagePages } from './ingest-pages';
import { revived } from '../plain-error';
import type { UsageJob, UsageJobDone } from './usage-worker-server';
import { SECOND } from '$lib/domain/instant';
import type { Clock } from '$lib/platform/clock';
import { within } from '$lib/platform/within';

/** Takes usage in away from the main thread. */
export interface RemoteUsage {
	/**
	 * The bodies are handed over: they are empty here afterwards. Rejects as the writer would, and
	 * with a `TimeoutError` when the worker is silent.
	 */
	ingest(pages: UsagePages): Promise<IngestedPages>;
	/**
	 * Ends the worker; what is under way rejects, its transaction is done as a whole or not at all.
	 */
	end(): void;
}

/**
 * Much longer than the largest page takes on the slowest phone: the worker has not come over the
 * network, or has died.
 */
const LONGEST_JOB = 30 * SECOND;

interface Waiting {
	resolve(taken: IngestedPages): void;
	reject(error: Error): void;
}

/** The page's side of {@link ./usage-worker-server}. The worker starts with the first job. */
export function remoteUsage(createWorker: () => Worker, clock: Pick<Clock, 'after'>): RemoteUsage {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let jobs = 0;

	function end(error: Error): void {
		worker?.terminate();
		worker = undefined;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	}

	function start(): Worker {
		const started = createWorker();
		started.onmessage = ({ data }: MessageEvent<UsageJobDone>) => {
			const job = waiting.get(data.job);
			waiting.delete(data.job);
			if ('taken' in data) job?.resolve(data.taken);
			else job?.reject(revived(data.error));
		};
		started.onerror = (event) => end(new Error(event.message));
		return started;
	}

	return {
		async ingest(pages) {
			const work = new Promise<IngestedPages>((resolve, reject) => {
				worker ??= start();
				jobs += 1;
				waiting.set(jobs, { resolve, reject });
				worker.postMessage({ job: jobs, pages } satisfies UsageJob, pages.bodies);
			});
			try {
				return await within(LONGEST_JOB, work, clock);
			} catch (error) {
				// The next page begins with a worker of its own.
				if (error instanceof DOMException && error.name === 'TimeoutError') end(error);
				throw error;
			}
		},
		end: () => end(new DOMException('The worker was ended', 'AbortError'))
	};
}
