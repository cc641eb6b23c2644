/** The page's side of {@link ./contacts-worker-server}. The worker starts with the first call. */
import { WorkerJobs } from '../worker-jobs';
import type { Bytes, ContactsDesk } from './desk';
import type { ContactsCall } from './contacts-worker-server';

/** {@link ContactsDesk}, which lives as long as somebody looks. */
export interface RemoteContacts extends ContactsDesk {
	/** What is under way rejects; a transaction of it is done as a whole or not at all. */
	end(): void;
}

export function remoteContacts(createWorker: () => Worker): RemoteContacts {
	const jobs = new WorkerJobs<ContactsCall, unknown>(createWorker);

	function call(name: keyof ContactsDesk, input: unknown[]): Promise<unknown> {
		const handed = input.flatMap((one) => (one instanceof Uint8Array ? [(one as Bytes).buffer] : []));
		return jobs.run({ name, input }, handed);
	}

	const own = { end: () => jobs.end() };
	return new Proxy(own, {
		get(_, name) {
			// It is no promise: whatever asks is told so.
			if (name === 'then') return undefined;
			return Reflect.get(own, name) ?? ((...input: unknown[]) => call(name as keyof ContactsDesk, input));
		}
	}) as unknown as RemoteContacts;
}
