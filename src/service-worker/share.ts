import { SHARE_ADDRESS, sharedText, TAKE_SHARED } from '$lib/platform/shared-text';

/**
 * Texts shared from other apps. The share sheet posts them; they wait here, in memory alone, for
 * the page that opens, and are forgotten as soon as it has taken them. So they reach no server, no
 * address and no disk, and sharing works with no network.
 */
export function receiveShared(worker: ServiceWorkerGlobalScope): void {
	let waiting: Promise<string> | undefined;

	worker.addEventListener('fetch', (event) => {
		const { method, url } = event.request;
		if (method !== 'POST' || new URL(url).pathname !== SHARE_ADDRESS) return;
		const text = event.request.formData().then(sharedText, () => '');
		waiting = text;
		event.respondWith(text.then(() => Response.redirect(SHARE_ADDRESS, 303)));
	});

	worker.addEventListener('message', (event) => {
		if ((event.data as { type?: unknown } | null)?.type !== TAKE_SHARED) return;
		const text = waiting;
		waiting = undefined;
		const [port] = event.ports;
		event.waitUntil(Promise.resolve(text).then((taken) => port?.postMessage(taken)));
	});
}
