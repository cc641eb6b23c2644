/** What the browser says of the room it gives us. Bytes. */
export interface StorageState {
	/** `true` when the browser promised not to clear our data under pressure. */
	persisted: boolean;
	usage?: number;
	quota?: number;
}

/** Asks the browser not to evict our data. Some ask the person, so call it at a moment that explains itself. */
export async function requestPersistence(storage: StorageManager | undefined): Promise<boolean> {
	if (storage?.persist === undefined) return false;
	return (await storage.persisted()) || (await storage.persist());
}

export async function storageState(storage: StorageManager | undefined): Promise<StorageState> {
	if (storage?.estimate === undefined) return { persisted: false };
	const [persisted, { usage, quota }] = await Promise.all([storage.persisted(), storage.estimate()]);
	return {
		persisted,
		...(usage === undefined ? {} : { usage }),
		...(quota === undefined ? {} : { quota })
	};
}
