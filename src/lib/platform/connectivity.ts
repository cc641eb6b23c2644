/** Signs that it is worth trying again. `onLine` lies in both directions: a hint to start, never a reason to refuse. */
export type ConnectivityEvent = 'online' | 'offline' | 'focus';

export interface Connectivity {
	/** `false` only when the browser is sure that there is no network at all. */
	maybeOnline(): boolean;
	/** The returned function stops listening. */
	subscribe(listener: (event: ConnectivityEvent) => void): () => void;
}

/** The page came to the front counts as focus: phones fire `visibilitychange`, desktops `focus`. */
export function browserConnectivity(page: Window): Connectivity {
	return {
		maybeOnline: () => page.navigator.onLine,
		subscribe(listener) {
			const stop = new AbortController();
			const { signal } = stop;
			page.addEventListener('online', () => listener('online'), { signal });
			page.addEventListener('offline', () => listener('offline'), { signal });
			page.addEventListener('focus', () => listener('focus'), { signal });
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
