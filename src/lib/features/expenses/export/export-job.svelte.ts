import type { Progress, Steps } from './make-file';

/**
 * One piece of long work at a time, with progress, that can be called off.
 *
 *   idle ──run──► at work ──► idle (what it made)
 *    ▲               ├─cancel─► idle (nothing)
 *    └──run── failed ◄─────── throws
 */
export class ExportJob {
	/** Of the work under way. */
	progress = $state.raw<Progress>();
	/** What the last work threw. */
	error = $state.raw<unknown>();

	#abort: AbortController | undefined;

	/** `undefined` when it was called off or has failed. */
	async run<T>(work: (steps: Steps) => Promise<T>): Promise<T | undefined> {
		this.cancel();
		const abort = new AbortController();
		this.#abort = abort;
		this.error = undefined;
		this.progress = { done: 0, total: 0 };
		try {
			return await work({
				signal: abort.signal,
				onprogress: (progress) => {
					if (!abort.signal.aborted) this.progress = progress;
				}
			});
		} catch (error) {
			if (!abort.signal.aborted) this.error = error;
			return undefined;
		} finally {
			if (this.#abort === abort) this.progress = this.#abort = undefined;
		}
	}

	cancel(): void {
		this.#abort?.abort();
		this.progress = this.#abort = undefined;
	}
}
