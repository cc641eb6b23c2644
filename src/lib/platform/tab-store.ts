import { inStorage } from './site-storage';

/**
 * Small things one tab keeps over a reload and forgets when it is closed, as text: nothing of a
 * person (that is `TabVault`'s). Reading something broken reads as nothing.
 */
export interface TabStore {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
	remove(key: string): void;
}

/** Browsers that forbid it throw on the very access. */
export function tabStore(storage: () => Storage): TabStore {
	return {
		get: (key) => inStorage(storage, (store) => JSON.parse(store.getItem(key) ?? 'null') as unknown) ?? undefined,
		set: (key, value) => inStorage(storage, (store) => store.setItem(key, JSON.stringify(value))),
		remove: (key) => inStorage(storage, (store) => store.removeItem(key))
	};
}
