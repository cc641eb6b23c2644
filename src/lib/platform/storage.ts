/**
 * Asks the browser not to evict our data. Some ask the person, so call it at a moment that explains
 * itself.
 */
export async function requestPersistence(storage: StorageManager | undefined): Promise<boolean> {
	if (storage?.persist === undefined) return false;
	return (await storage.persisted()) || (await storage.persist());
}
