import type { CDPSession, Page } from '@playwright/test';

/** The browser's own hands on the service worker, as far as the DevTools protocol has them. */
export interface WorkerEvents {
	/** What a person has answered the browser, or would have. */
	permit(name: 'notifications' | 'periodic-background-sync', setting: 'granted' | 'denied'): Promise<void>;
	/** What the browser does when it thinks that it is time. */
	periodicSync(tag: string): Promise<void>;
	/** What the push service hands over, already decrypted. */
	push(data: string): Promise<void>;
}

/** Of the worker that serves this page. */
export async function workerEvents(page: Page): Promise<WorkerEvents> {
	const origin = new URL(page.url()).origin;
	const session: CDPSession = await page.context().newCDPSession(page);
	const { targetInfo } = await session.send('Target.getTargetInfo');
	const { browserContextId } = targetInfo;
	const registered = new Promise<string>((resolve) =>
		session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted);
			if (own) resolve(own.registrationId);
		})
	);
	await session.send('ServiceWorker.enable');
	const registrationId = await registered;
	return {
		permit: async (name, setting) => {
			const permission = { permission: { name }, setting, origin, browserContextId };
			// The typed command knows of no context.
			await session.send('Browser.setPermission', permission as never);
		},
		periodicSync: async (tag) => {
			await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag });
		},
		push: async (data) => {
			await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
		}
	};
}

/**
 * Stops the worker in force, as the browser does when it has had nothing to do for a while; one
 * that waits goes on.
 */
export async function stopWorkerInForce(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const { targetInfo } = await session.send('Target.getTargetInfo');
	await new Promise<void>((resolve) => {
		session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
			for (const { versionId, status, runningStatus, controlledClients } of versions) {
				if (status !== 'activated' || !controlledClients?.includes(targetInfo.targetId)) continue;
				if (runningStatus === 'stopped') resolve();
				else if (runningStatus === 'running') void session.send('ServiceWorker.stopWorker', { versionId });
			}
		});
		void session.send('ServiceWorker.enable');
	});
	await session.detach();
}

/** Waits until the worker controls the page: from then on the app opens without a network. */
export async function workerReady(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	});
}
