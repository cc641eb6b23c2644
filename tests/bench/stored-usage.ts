import { expect, type Page } from '@playwright/test';

/**
 * Waits until every record of the line that is signed in has been fetched; gives how many the
 * operator said there are.
 */
export async function usageComplete(page: Page): Promise<number> {
	const intake = () =>
		page.evaluate(async () => {
			const opening = indexedDB.open('internet-helper');
			const done = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(new Error(String(request.error)));
				});
			const db = await done(opening);
			const [row] = (await done(db.transaction('usageSync').objectStore('usageSync').getAll())) as {
				complete: boolean;
				expected?: number;
			}[];
			db.close();
			return row;
		});
	await expect.poll(async () => (await intake())?.complete ?? false, { timeout: 240_000 }).toBe(true);
	return (await intake())?.expected ?? 0;
}
