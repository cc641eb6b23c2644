/** A `Storage` in memory: its keys are its own properties, as a browser's are. */
export function memoryStorage(kept = new Map<string, string>()): Storage {
	const methods: Partial<Storage> = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
	return new Proxy(methods as Storage, {
		ownKeys: () => [...kept.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
	});
}
