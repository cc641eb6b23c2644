import { storedBalance } from '$lib/db/stored-balance';
import { matchPrecache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

const HOME = '/';

/** Where `app.html` waits for the balance. */
const PLACE = 'id="first-paint"';

/**
 * Puts the stored balance into the home page on its way out of the cache, so that it is painted
 * before the framework has loaded (docs/decisions/0005-first-paint.md). Call before the precache's
 * own routes: the first route that fits answers.
 */
export function paintStoredBalance(worker: ServiceWorkerGlobalScope): void {
	registerRoute(
		({ request, sameOrigin, url }) => sameOrigin && request.mode === 'navigate' && url.pathname === HOME,
		async ({ request }) => {
			const [page, balance] = await Promise.all([matchPrecache(HOME), storedBalance(worker.indexedDB)]);
			if (page === undefined) return fetch(request);
			if (balance === undefined) return page;
			const { minor, currency } = balance.remaining;
			const html = (await page.text()).replace(PLACE, `${PLACE} data-balance="${minor} ${currency}"`);
			return new Response(html, { headers: page.headers });
		}
	);
}
