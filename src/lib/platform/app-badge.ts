/** The number on the icon of the installed app. */
export interface AppBadge {
	/** Nothing is shown for 0. Never throws: a browser without badges shows none. */
	show(count: number): Promise<void>;
}

interface Badger {
	setAppBadge?(count: number): Promise<void>;
	clearAppBadge?(): Promise<void>;
}

/** `navigator` of the page or of the worker. */
export function appBadge(navigator: Badger): AppBadge {
	return {
		async show(count) {
			try {
				await (count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.());
			} catch {
				// Refused by the person or the system: the app says the same inside.
			}
		}
	};
}
