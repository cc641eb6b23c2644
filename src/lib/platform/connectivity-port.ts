/**
 * Signs that it is worth trying again. `onLine` lies in both directions: a hint to start, never a
 * reason to refuse.
 */
export type ConnectivityEvent = 'online' | 'offline' | 'focus';

export interface Connectivity {
	/** `false` only when the browser is sure that there is no network at all. */
	maybeOnline(): boolean;
	/** The returned function stops listening. */
	subscribe(listener: (event: ConnectivityEvent) => void): () => void;
}
