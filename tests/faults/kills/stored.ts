/** What lies on the device, read past the app. */
import type { Page } from 'playwright';
import type { OutboxEntry } from '$lib/domain/outbox';
import { waitsFor } from '$lib/domain/precedence';
import type { Waiting } from './standstill';

export interface Stored {
	/** By the clock of the page. */
	now: number;
	signedIn: boolean;
	outbox: OutboxEntry[];
}

/** `undefined` when the page can't tell within a while: it is dying, being loaded, or busy. */
export async function stored(page: Page): Promise<Stored | undefined> {
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3_000, undefined));
	return Promise.race([late, page.evaluate(read).catch(() => undefined)]);
}

/** Runs in the page. */
function read(): Promise<Stored> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('internet-helper');
		opening.onerror = () => reject(new Error('The database does not open'));
		// To look must not make one.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onsuccess = () => {
			const database = opening.result;
			const reading = database.transaction(['outbox', 'session']);
			const outbox = reading.objectStore('outbox').getAll();
			const session = reading.objectStore('session').get('current');
			reading.onabort = () => reject(new Error('The database can not be read'));
			reading.oncomplete = () => {
				database.close();
				const { status } = (session.result ?? {}) as { status?: string };
				resolve({ now: Date.now(), signedIn: status === 'active', outbox: outbox.result as OutboxEntry[] });
			};
		};
	});
}

export function waitingOf({ outbox }: Stored): Waiting[] {
	return outbox.map((entry) => {
		const { key, state, attempts, nextAttemptAt, unclearSince } = entry;
		const after = state === 'queued' ? waitsFor(entry, outbox)?.key : undefined;
		return {
			...{ key, state, attempts },
			...(nextAttemptAt !== undefined && { nextAttemptAt }),
			...(unclearSince !== undefined && { unclearSince }),
			...(after !== undefined && { after })
		};
	});
}

/** See {@link Confirmed}. */
export function markOfRow({ command }: OutboxEntry): string {
	switch (command.kind) {
		case 'message':
			return `message ${command.text}`;
		case 'order':
			return `order ${command.price.now.minor}`;
		case 'top-up':
		case 'transfer':
			return `${command.kind} ${command.amount.minor}`;
		default:
			return command.kind;
	}
}
