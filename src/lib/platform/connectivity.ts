import type { Connectivity } from './connectivity-port';

/**
 * The page came to the front counts as focus: phones fire `visibilitychange`, desktops `focus`, and
 * who comes back to a kept page `pageshow`.
 */
export function browserConnectivity(page: Window): Connectivity {
	return {
		maybeOnline: () => page.navigator.onLine,
		subscribe(listener) {
			const stop = new AbortController();
			const { signal } = stop;
			page.addEventListener('online', () => listener('online'), { signal });
			page.addEventListener('offline', () => listener('offline'), { signal });
			page.addEventListener('focus', () => listener('focus'), { signal });
			page.addEventListener('pageshow', ({ persisted }) => persisted && listener('focus'), { signal });
			page.document.addEventListener(
				'visibilitychange',
				() => {
					if (page.document.visibilityState === 'visible') listener('focus');
				},
				{ signal }
			);
			return () => stop.abort();
		}
	};
}
