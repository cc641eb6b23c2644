/**
 * Refreshes that the person has asked for, by a tap or by opening the app: how they ended is said,
 * whenever whoever says it has arrived.
 */
let ended = false;
const listeners = new Set<() => void>();

export function askedRefreshEnded(): void {
	ended = true;
	for (const listener of listeners) listener();
}

/** One that has ended before is told at once. Returns how to stop listening. */
export function onAskedRefresh(listener: () => void): () => void {
	if (ended) listener();
	listeners.add(listener);
	return () => void listeners.delete(listener);
}
