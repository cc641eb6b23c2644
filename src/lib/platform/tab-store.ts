/** Small things one tab keeps over a reload and forgets when it is closed. Reading something broken reads as nothing. */
export interface TabStore {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
	remove(key: string): void;
}

/** `storage` is asked each time: browsers that forbid it throw on the very access. */
export function tabStore(storage: () => Storage): TabStore {
	const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
		try {
			return use(storage());
		} catch {
			return undefined;
		}
	};
	return {
		get: (key) => attempt((store) => JSON.parse(store.getItem(key) ?? 'null') as unknown) ?? undefined,
		set: (key, value) => attempt((store) => store.setItem(key, JSON.stringify(value))),
		remove: (key) => attempt((store) => store.removeItem(key))
	};
}
