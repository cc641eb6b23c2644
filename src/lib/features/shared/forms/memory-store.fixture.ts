import type { TabStore } from '$lib/platform/tab-store';

/** A tab's store in memory. */
export function memoryStore(): TabStore {
	const kept = new Map<string, string>();
	return {
		get: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
		set: (key, value) => void kept.set(key, JSON.stringify(value)),
		remove: (key) => void kept.delete(key)
	};
}
