import type { Page } from '@playwright/test';

/**
 * Chromium remembers for half a minute how much room there is, so a quota set from outside comes
 * too late: the store itself refuses.
 */
export function full(page: Page, isFull: boolean): Promise<void> {
	return page.evaluate((on) => {
		const store = IDBObjectStore.prototype as { add: unknown; put: unknown; own?: { add: unknown; put: unknown } };
		store.own ??= { add: store.add, put: store.put };
		const refuse = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
		Object.assign(store, on ? { add: refuse, put: refuse } : store.own);
	}, isFull);
}
