import { takeInPages, type DecodeUsage, type PagesTakenIn, type UsagePages } from './take-in-pages';
import { StorageError } from '$lib/domain/storage-error';
import type { UsageWriter } from '$lib/db/usage/writer';

export interface UsageJob {
	job: number;
	pages: UsagePages;
}

/** An error as it crosses between threads; the reason is a storage error's. */
export interface PlainError {
	name: string;
	message: string;
	reason?: StorageError['reason'];
}

export type UsageJobDone = { job: number; taken: PagesTakenIn } | { job: number; error: PlainError };

/** The parts of a worker's global scope that are needed. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<UsageJob>) => void) | null;
	postMessage(message: UsageJobDone): void;
}

/** The worker's side of {@link ./remote-usage}: jobs are done one after another, in the order they came. */
export function serveUsage(scope: WorkerScope, writer: UsageWriter, decode: DecodeUsage): void {
	let last: Promise<void> = Promise.resolve();
	scope.onmessage = ({ data: { job, pages } }) => {
		last = last
			.then(() => takeInPages(writer, decode, pages))
			.then(
				(taken) => scope.postMessage({ job, taken }),
				(error: unknown) => scope.postMessage({ job, error: plainError(error) })
			);
	};
}

function plainError(error: unknown): PlainError {
	if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
	const { name, message } = error;
	return error instanceof StorageError ? { name, message, reason: error.reason } : { name, message };
}
