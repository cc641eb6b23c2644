import { revived, type PlainError } from './plain-error';

/** What the worker says of a job, by its number. */
export type JobDone<Value> = { job: number; value: Value } | { job: number; error: PlainError };

interface Waiting<Value> {
	resolve(value: Value): void;
	reject(error: Error): void;
}

/** The page's side of a dedicated worker, which starts with the first job. */
export class WorkerJobs<Job extends object, Value> {
	readonly #create: () => Worker;
	readonly #waiting = new Map<number, Waiting<Value>>();
	#worker: Worker | undefined;
	#jobs = 0;

	constructor(create: () => Worker) {
		this.#create = create;
	}

	/** @param handed what is given away, and empty here afterwards */
	run(job: Job, handed: Transferable[]): Promise<Value> {
		return new Promise((resolve, reject) => {
			this.#worker ??= this.#start();
			this.#jobs += 1;
			this.#waiting.set(this.#jobs, { resolve, reject });
			this.#worker.postMessage({ ...job, job: this.#jobs }, handed);
		});
	}

	/** What is under way rejects; a transaction of it is done as a whole or not at all. */
	end(error: Error = new DOMException('The worker was ended', 'AbortError')): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}

	#start(): Worker {
		const started = this.#create();
		started.onmessage = ({ data }: MessageEvent<JobDone<Value>>) => {
			const waiting = this.#waiting.get(data.job);
			this.#waiting.delete(data.job);
			if ('error' in data) waiting?.reject(revived(data.error));
			else waiting?.resolve(data.value);
		};
		started.onerror = (event) => this.end(new Error(event.message));
		return started;
	}
}
