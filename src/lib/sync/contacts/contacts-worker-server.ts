import { isLocked } from '$lib/domain/storage-error';
import { plainError, type PlainError } from '../plain-error';
import type { ContactsDesk } from './desk';

export interface ContactsJob {
	job: number;
	name: keyof ContactsDesk;
	input: unknown[];
}

export type ContactsJobDone = { job: number; value: unknown } | { job: number; error: PlainError };

/** The parts of a worker's global scope that are needed. */
export interface ContactsScope {
	onmessage: ((event: MessageEvent<ContactsJob>) => void) | null;
	postMessage(message: ContactsJobDone): void;
}

type Work = (...input: unknown[]) => Promise<unknown>;

/**
 * The worker's side of {@link ./remote-contacts}: one after another, in the order they came.
 * @param ask has the key of a page that has it, when the lock is met
 */
export function serveContacts(scope: ContactsScope, desk: ContactsDesk, ask: () => Promise<void>): void {
	async function done({ name, input }: ContactsJob): Promise<unknown> {
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
