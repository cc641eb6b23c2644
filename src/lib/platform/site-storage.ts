import { siteDatabases } from './site-databases';

/**
 * Reads or writes what the browser keeps for this site. `undefined` where it refuses to: cookies or
 * site data blocked, a strict setting, a private window. There the very access throws, so `storage`
 * is asked each time.
 */
export function inStorage<T>(storage: () => Storage, use: (storage: Storage) => T): T | undefined {
	try {
		return use(storage());
	} catch {
		return undefined;
	}
}

/** Whether the browser lets this site keep anything. `true` says nothing of room or health. */
export function mayKeep(): boolean {
	const reached = inStorage(
		() => localStorage,
		() => true
	);
	return reached === true && siteDatabases() !== undefined;
}
