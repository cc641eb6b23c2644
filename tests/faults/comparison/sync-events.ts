import type { CDPSession, Page } from 'playwright';

/** Wakes workers with a sync event, as the browser does when it believes in the network. */
export class SyncEvents {
	readonly #session: CDPSession;
	readonly #origin: string;
	readonly #registrations = new Set<string>();

	private constructor(session: CDPSession, origin: string) {
		this.#session = session;
		this.#origin = origin;
	}

	static async of(page: Page, origin: string): Promise<SyncEvents> {
		const session = await page.context().newCDPSession(page);
		const events = new SyncEvents(session, origin);
		session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			for (const { registrationId, isDeleted } of registrations)
				if (!isDeleted) events.#registrations.add(registrationId);
		});
		await session.send('ServiceWorker.enable');
		return events;
	}

	async dispatch(tag: string): Promise<void> {
		for (const registrationId of this.#registrations)
			await this.#session
				.send('ServiceWorker.dispatchSyncEvent', { origin: this.#origin, registrationId, tag, lastChance: false })
				.catch(() => undefined);
	}

	async stopWorkers(): Promise<void> {
		await this.#session.send('ServiceWorker.stopAllWorkers');
	}
}
