/** Small things one tab keeps over a reload and forgets when it is closed. Reading something broken reads as nothing. */
export interface TabStore {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
	remove(key: string): void;
	/** Takes out what is kept with a `line` that is not this one. */
	forgetOthers(line: string | undefined): void;
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
	const get = (key: string) => attempt((store) => JSON.parse(store.getItem(key) ?? 'null') as unknown) ?? undefined;
	return {
		get,
		set: (key, value) => attempt((store) => store.setItem(key, JSON.stringify(value))),
		remove: (key) => attempt((store) => store.removeItem(key)),
		forgetOthers(line) {
			for (const key of attempt(Object.keys) ?? []) {
				const kept = get(key) as { line?: unknown } | undefined;
				if (typeof kept?.line === 'string' && kept.line !== line) attempt((store) => store.removeItem(key));
			}
		}
	};
}
