import { CLEAR_DATABASE_NAME, DATABASE_NAME } from '../../src/lib/db/database';
import { asText, restore, storedDevice } from '../fixtures/stored-device';
import { expect, freshTest as test } from '../support/test';

/** Every line that the keys of the database name. Runs in the page. */
async function linesOfKeys(database: string): Promise<string[]> {
	const ended = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('not read'));
		});
	const db = await ended(indexedDB.open(database));
	const lines = new Set<string>();
	for (const name of Array.from(db.objectStoreNames))
		for (const key of await ended(db.transaction(name).objectStore(name).getAllKeys()))
			if (Array.isArray(key)) lines.add(String(key[0]));
	db.close();
	return [...lines];
}

test('a device of an earlier version opens with all it had, with no network', async ({ page }) => {
	await page.goto('/manifest.webmanifest');
	await page.evaluate(restore, [CLEAR_DATABASE_NAME, asText(storedDevice('f044fe6'))] as const);
	// The app itself arrives; nothing of the operator does.
	await page.route('**/*', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await page.goto('/queue');
	await expect(page.getByTestId('outbox-item').filter({ hasText: 'Перевод' })).toBeVisible();
	await expect(page.getByTestId('outbox-item').filter({ hasText: 'Пополнение' }).first()).toBeVisible();
	await page.goto('/support');
	await expect(page.getByRole('textbox')).toHaveValue('За что списали 300 рублей?');
	const lines = await page.evaluate(linesOfKeys, DATABASE_NAME);
	expect(lines).toHaveLength(2);
	expect(lines.every((line) => /^line-[0-9a-f-]{36}$/.test(line))).toBe(true);
});
