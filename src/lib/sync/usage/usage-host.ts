import { takeInPages, type DecodeUsage, type PagesTakenIn, type UsagePages } from './take-in-pages';
import type { UsageWriter } from '$lib/db/usage/writer';

export interface UsageJob {
	job: number;
	pages: UsagePages;
}

/** Errors cross as their name and message: what storage reports is told apart by name. */
export type UsageJobDone =
	{ job: number; taken: PagesTakenIn } | { job: number; error: { name: string; message: string } };

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

function plainError(error: unknown): { name: string; message: string } {
	return error instanceof Error
		? { name: error.name, message: error.message }
		: { name: 'Error', message: String(error) };
}
