import type { CDPSession, Page } from '@playwright/test';

/** The browser's own hands on the service worker, as far as the DevTools protocol has them. */
export interface WorkerEvents {
	/** What the browser does when it thinks that it is time. */
	periodicSync(tag: string): Promise<void>;
}

/** Permits what a person would be asked for, and finds the worker of the page. */
export async function workerEvents(page: Page, permissions: string[]): Promise<WorkerEvents> {
	const origin = new URL(page.url()).origin;
	const session: CDPSession = await page.context().newCDPSession(page);
	const { targetInfo } = await session.send('Target.getTargetInfo');
	// The typed command knows neither the context nor every permission.
	const granted = { origin, permissions, browserContextId: targetInfo.browserContextId };
	await session.send('Browser.grantPermissions', granted as never);
	const registered = new Promise<string>((resolve) =>
		session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted);
			if (own) resolve(own.registrationId);
		})
	);
	await session.send('ServiceWorker.enable');
	const registrationId = await registered;
	return {
		periodicSync: async (tag) => {
			await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag });
		}
	};
}
