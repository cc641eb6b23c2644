import { giveWay } from './give-way';

/**
 * Fetches a newer build, if there is one, and lets it take over; the page is then loaded anew,
 * once. For a page that can't go on with its own build: elsewhere updates are offered
 * (`app-updates`). `false`: there is none, or it did not arrive. Never throws.
 */
export async function bringUpdate(
	container: ServiceWorkerContainer | undefined,
	reload: () => void = () => location.reload()
): Promise<boolean> {
	try {
		const registration = await container?.getRegistration();
		await registration?.update();
		const fresh = registration?.waiting ?? (await installed(registration?.installing));
		if (container === undefined || !fresh) return false;
		container.addEventListener('controllerchange', reload, { once: true });
		await giveWay(container.controller);
		fresh.postMessage({ type: 'SKIP_WAITING' });
		return true;
	} catch {
		return false;
	}
}

/** `undefined` when its files did not all arrive. */
async function installed(worker: ServiceWorker | null | undefined): Promise<ServiceWorker | undefined> {
	if (!worker) return undefined;
	const state = await new Promise<ServiceWorkerState>((resolve) => {
		const tell = () => worker.state !== 'installing' && resolve(worker.state);
		worker.addEventListener('statechange', tell);
		tell();
	});
	return state === 'redundant' ? undefined : worker;
}
