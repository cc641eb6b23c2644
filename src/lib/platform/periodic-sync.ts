/**
 * Asks the browser to wake the worker now and then, as often as it likes to. Only Chromium has it,
 * for an installed app that is used.
 */
export interface PeriodicSync {
	/** `false` where there is no such thing, or it is not permitted. Never throws. */
	register(tag: string): Promise<boolean>;
	/** Never throws. */
	unregister(tag: string): Promise<void>;
}

export interface PeriodicSyncCapableRegistration {
	periodicSync?: {
		register(tag: string, options: { minInterval: number }): Promise<void>;
		unregister(tag: string): Promise<void>;
	};
}

/** Chromium wakes no app more often than twice a day. Milliseconds. */
const AT_LEAST = 12 * 60 * 60 * 1_000;

export function periodicSync(registration: () => Promise<PeriodicSyncCapableRegistration | undefined>): PeriodicSync {
	return {
		async register(tag) {
			try {
				const { periodicSync } = (await registration()) ?? {};
				if (periodicSync === undefined) return false;
				await periodicSync.register(tag, { minInterval: AT_LEAST });
				return true;
			} catch {
				return false;
			}
		},
		async unregister(tag) {
			try {
				await (await registration())?.periodicSync?.unregister(tag);
			} catch {
				// Nobody is signed in then, and the worker finds nothing to refresh.
			}
		}
	};
}
