import { Workbox } from 'workbox-window';
import { giveWay } from './give-way';

/**
 * Registers the worker and tells when a new version of the app waits. The new version is taken only
 * when `take` is called: the page then reloads once, after the new worker has control.
 *
 *   (no worker) ─register─► active ─new build─► waiting ─take()─► controlling ─► reload
 *                                                  └─taken in another tab─► a reload is offered
 *
 * In the other tabs the old code runs on under a worker that has other files: for them taking it is
 * no more than a reload.
 */
export async function watchAppUpdates(onWaiting: (take: () => void) => void): Promise<void> {
	// Some browsers have the name and nothing behind it.
	if (navigator.serviceWorker === undefined) return;
	let controlled = navigator.serviceWorker.controller !== null;
	let taken = false;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (taken) location.reload();
		// The first worker of all has nothing newer.
		else if (controlled) onWaiting(() => location.reload());
		controlled = true;
	});
	const workbox = new Workbox('/service-worker.js', { type: import.meta.env.DEV ? 'module' : 'classic' });
	workbox.addEventListener('waiting', () => {
		onWaiting(() => {
			taken = true;
			void giveWay(navigator.serviceWorker.controller).then(() => workbox.messageSkipWaiting());
		});
	});
	try {
		await workbox.register();
	} catch {
		// Private windows and strict settings refuse workers: the app works on, it only needs the
		// network to open.
		return;
	}
	// A standalone app can stay open for days: ask for a new build whenever it comes back on
	// screen.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void workbox.update();
	});
}
