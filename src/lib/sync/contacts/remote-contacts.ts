/** The page's side of {@link ./contacts-worker-server}. The worker starts with the first call. */
import { revived } from '../plain-error';
import type { Bytes, ContactsDesk } from './desk';
import type { ContactsJob, ContactsJobDone } from './contacts-worker-server';

/** {@link ContactsDesk}, which lives as long as somebody looks. */
export interface RemoteContacts extends ContactsDesk {
	/** What is under way rejects; a transaction of it is done as a whole or not at all. */
	end(): void;
}

interface Waiting {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

export function remoteContacts(createWorker: () => Worker): RemoteContacts {
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
		started.onmessage = ({ data }: MessageEvent<ContactsJobDone>) => {
			const job = waiting.get(data.job);
			waiting.delete(data.job);
			if ('error' in data) job?.reject(revived(data.error));
			else job?.resolve(data.value);
		};
		started.onerror = (event) => end(new Error(event.message));
		return started;
	}

	function call(name: keyof ContactsDesk, input: unknown[]): Promise<unknown> {
		return new Promise((resolve, reject) => {
			worker ??= start();
			jobs += 1;
			waiting.set(jobs, { resolve, reject });
			const handed = input.flatMap((one) => (one instanceof Uint8Array ? [(one as Bytes).buffer] : []));
			worker.postMessage({ job: jobs, name, input } satisfies ContactsJob, handed);
		});
	}

	const own = { end: () => end(new DOMException('The worker was ended', 'AbortError')) };
	return new Proxy(own, {
		get(_, name) {
			// It is no promise: whatever asks is told so.
			if (name === 'then') return undefined;
			return Reflect.get(own, name) ?? ((...input: unknown[]) => call(name as keyof ContactsDesk, input));
		}
	}) as unknown as RemoteContacts;
}
