import { inStorage } from './site-storage';

/**
 * Small things one tab keeps over a reload and forgets when it is closed. Reading something broken
 * reads as nothing.
 */
export interface TabStore {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
	remove(key: string): void;
	/** Takes out what is kept with a `line` that is none of these names of one. */
	forgetOthers(names: readonly string[]): void;
}

/** Browsers that forbid it throw on the very access. */
export function tabStore(storage: () => Storage): TabStore {
	const get = (key: string) =>
		inStorage(storage, (store) => JSON.parse(store.getItem(key) ?? 'null') as unknown) ?? undefined;
	return {
		get,
		set: (key, value) => inStorage(storage, (store) => store.setItem(key, JSON.stringify(value))),
		remove: (key) => inStorage(storage, (store) => store.removeItem(key)),
		forgetOthers(names) {
			for (const key of inStorage(storage, Object.keys) ?? []) {
				const kept = get(key) as { line?: unknown } | undefined;
				if (typeof kept?.line === 'string' && !names.includes(kept.line))
					inStorage(storage, (store) => store.removeItem(key));
			}
		}
	};
}
