import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '$lib/db/database';

/** Has the browser ask for a newer build now. */
export async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

/** The database as a newer version of the app in another tab would leave it. */
export async function upgradeElsewhere(page: Page): Promise<void> {
	await page.evaluate(async (name) => {
		const { version = 0 } = (await indexedDB.databases()).find((one) => one.name === name) ?? {};
		await new Promise((resolve, reject) => {
			const request = indexedDB.open(name, version + 10);
			request.onsuccess = () => resolve(request.result.close());
			request.onerror = () => reject(new Error(String(request.error)));
		});
	}, DATABASE_NAME);
}
