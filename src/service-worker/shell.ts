import { build, files, prerendered, version } from '$service-worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Only for the store's listing of the app: nobody needs them without a network. */
const NOT_PRECACHED = /^\/screenshots\//;

/**
 * Everything the app needs to open with no network: chunks (hashed, so without a revision), static
 * files and prerendered pages.
 */
export function servePrecachedShell(): void {
	cleanupOutdatedCaches();
	precacheAndRoute(
		[
			...build.map((url) => ({ url, revision: null })),
			...[...files.filter((url) => !NOT_PRECACHED.test(url)), ...prerendered].map((url) => ({ url, revision: version }))
		],
		// A shortcut or a shared link may carry parameters; the page is the same.
		{ ignoreURLParametersMatching: [/./] }
	);
	// Any other address is the server's. Without a network, or where the server has nothing either,
	// the shell opens instead, and its router says what is wrong. The dev server prerenders
	// nothing: there the network is all there is.
	if (!prerendered.includes('/')) return;
	const shell = createHandlerBoundToURL('/');
	registerRoute(
		new NavigationRoute(async (context) => {
			const answer = await fetch(context.request).catch(() => undefined);
			return answer === undefined || answer.status === 404 ? shell(context) : answer;
		})
	);
}

/**
 * The first visit is controlled at once, so that a command queued in it can be delivered in the
 * background.
 */
export function claimClients(worker: ServiceWorkerGlobalScope): void {
	worker.addEventListener('activate', (event) => {
		event.waitUntil(worker.clients.claim());
	});
}
