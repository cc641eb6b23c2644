import { readPages, writePages, type DecoderOf, type IngestedPages, type UsagePages } from './ingest-pages';
import { plainError } from '../plain-error';
import type { JobDone } from '../worker-jobs';
import type { UsageWriter } from '$lib/db/usage/writer';

export interface UsageJob {
	job: number;
	pages: UsagePages;
}

/** The parts of a worker's global scope that are needed. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<UsageJob>) => void) | null;
	postMessage(message: JobDone<IngestedPages>): void;
}

/**
 * The worker's side of {@link ./remote-usage}. Jobs are written one after another, in the order
 * they came; a job is read as soon as it comes, while the database is still busy with the one
 * before.
 */
export function serveUsage(scope: WorkerScope, writer: UsageWriter, decoderOf: DecoderOf): void {
	let last: Promise<unknown> = Promise.resolve();
	scope.onmessage = ({ data: { job, pages } }) => {
		const fail = (error: unknown) => scope.postMessage({ job, error: plainError(error) });
		try {
			const read = readPages(decoderOf, pages);
			last = last.then(() => writePages(writer, pages, read)).then((value) => scope.postMessage({ job, value }), fail);
		} catch (error) {
			fail(error);
		}
	};
}
