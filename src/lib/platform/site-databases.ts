/**
 * The browser's databases; `undefined` where it has none, or forbids them. In the page and in the
 * worker alike.
 */
export function siteDatabases(): IDBFactory | undefined {
	try {
		return globalThis.indexedDB;
	} catch {
		return undefined;
	}
}
