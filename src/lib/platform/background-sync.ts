/** Asks the browser to wake the worker when there is a network, even with the app closed. */
export interface BackgroundSync {
	/**
	 * `false` where there is no such thing (Firefox, Safari) or no worker: the app's own triggers
	 * remain. Never throws.
	 */
	register(tag: string): Promise<boolean>;
}

export interface SyncCapableRegistration {
	sync?: { register(tag: string): Promise<void> };
}

/**
 * `registration` comes from `navigator.serviceWorker.getRegistration()` in a page, from
 * `self.registration` in the worker.
 */
export function backgroundSync(registration: () => Promise<SyncCapableRegistration | undefined>): BackgroundSync {
	return {
		async register(tag) {
			try {
				const { sync } = (await registration()) ?? {};
				if (sync === undefined) return false;
				await sync.register(tag);
				return true;
			} catch {
				return false;
			}
		}
	};
}
