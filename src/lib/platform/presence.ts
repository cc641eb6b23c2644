/** Whether code can run. A page in the back/forward cache, or frozen by the browser, stands still wherever it was, for minutes or for good. */
export interface Presence {
	/** Aborted when the page is about to be put away; another one from when it is back. */
	readonly stay: AbortSignal;
	/** Resolves when it is here. */
	here(): Promise<void>;
}

/** Of workers: they end, but do not stand still. */
export const ALWAYS_HERE: Presence = { stay: new AbortController().signal, here: () => Promise.resolve() };

const LEAVING = ['pagehide', 'freeze'] as const;
/** Any sign of life counts: not every browser tells of every return. */
const BACK = ['pageshow', 'resume', 'focus', 'visibilitychange'] as const;

export function pagePresence(page: Window): Presence {
	let stay = new AbortController();
	let back = Promise.resolve();
	let comeBack = (): void => undefined;

	function leave(): void {
		if (stay.signal.aborted) return;
		back = new Promise((resolve) => (comeBack = resolve));
		stay.abort();
	}
	function comesBack(): void {
		if (!stay.signal.aborted) return;
		stay = new AbortController();
		comeBack();
	}
	const listen = (type: string, listener: () => void) => {
		page.addEventListener(type, listener, { capture: true });
		page.document.addEventListener(type, listener);
	};
	for (const type of LEAVING) listen(type, leave);
	for (const type of BACK)
		listen(type, () => {
			if (page.document.visibilityState === 'visible' || type === 'resume' || type === 'pageshow') comesBack();
		});
	return {
		get stay() {
			return stay.signal;
		},
		here: () => back
	};
}
