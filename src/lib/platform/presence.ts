/**
 * Whether code can run. A page in the back/forward cache, or frozen by the browser, stands still
 * wherever it was, for minutes or for good.
 */
export interface Presence {
	/** Aborted when the page is about to be put away; another one from when it is back. */
	readonly stay: AbortSignal;
	/** Resolves when it is here. */
	here(): Promise<void>;
}

/** Of workers: they end, but do not stand still. */
export const ALWAYS_HERE: Presence = { stay: new AbortController().signal, here: () => Promise.resolve() };
