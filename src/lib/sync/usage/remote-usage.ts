import type { IngestedPages, UsagePages } from './ingest-pages';
import { WorkerJobs } from '../worker-jobs';
import type { UsageJob } from './usage-worker-server';
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

/** The page's side of {@link ./usage-worker-server}. The worker starts with the first job. */
export function remoteUsage(createWorker: () => Worker, clock: Pick<Clock, 'after'>): RemoteUsage {
	const jobs = new WorkerJobs<Omit<UsageJob, 'job'>, IngestedPages>(createWorker);
	return {
		async ingest(pages) {
			const work = jobs.run({ pages }, pages.bodies);
			try {
				return await within(LONGEST_JOB, work, clock);
			} catch (error) {
				// The next page begins with a worker of its own.
				if (error instanceof DOMException && error.name === 'TimeoutError') jobs.end(error);
				throw error;
			}
		},
		end: () => jobs.end()
	};
}
