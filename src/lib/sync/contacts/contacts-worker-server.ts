import { isLocked } from '$lib/domain/storage-error';
import { plainError } from '../plain-error';
import type { JobDone } from '../worker-jobs';
import type { ContactsDesk } from './desk';

export interface ContactsCall {
	name: keyof ContactsDesk;
	input: unknown[];
}

export type ContactsJob = ContactsCall & { job: number };

/** The parts of a worker's global scope that are needed. */
export interface ContactsScope {
	onmessage: ((event: MessageEvent<ContactsJob>) => void) | null;
	postMessage(message: JobDone<unknown>): void;
}

type Work = (...input: unknown[]) => Promise<unknown>;

/**
 * The worker's side of {@link ./remote-contacts}: one after another, in the order they came.
 * @param ask has the key of a page that has it, when the lock is met
 */
export function serveContacts(scope: ContactsScope, desk: ContactsDesk, ask: () => Promise<void>): void {
	async function done({ name, input }: ContactsCall): Promise<unknown> {
		const work = desk[name] as Work;
		try {
			return await work(...input);
		} catch (error) {
			if (!isLocked(error)) throw error;
		}
		await ask();
		return work(...input);
	}
	let last: Promise<unknown> = Promise.resolve();
	scope.onmessage = ({ data }) => {
		const { job } = data;
		last = last
			.then(() => done(data))
			.then(
				(value) => scope.postMessage({ job, value }),
				(error: unknown) => scope.postMessage({ job, error: plainError(error) })
			);
	};
}
