import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, freshTest as test } from '../support/test';

const DEVICE = readFileSync(join(import.meta.dirname, '../fixtures/f044fe6.json'), 'utf8');

/** Makes the database as the app of then left it. Runs in the page. */
async function restore(text: string): Promise<void> {
	interface Stored {
		version: number;
		stores: Record<
			string,
			{
				keyPath: string | string[];
				autoIncrement: boolean;
				indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
				rows: unknown[];
			}
		>;
	}
	const { version, stores } = JSON.parse(text, (_, value: unknown) => {
		const bytes = (value as { $bytes?: unknown } | null)?.$bytes;
		return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)) : value;
	}) as Stored;
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.open('internet-helper', version);
		request.onupgradeneeded = () => {
			for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
				const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
				for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
				for (const row of rows) store.put(row);
			}
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
		request.onerror = () => reject(new Error('not restored'));
	});
}

/** Every line that the keys of the database name. Runs in the page. */
async function linesOfKeys(): Promise<string[]> {
	const ended = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('not read'));
		});
	const db = await ended(indexedDB.open('internet-helper'));
	const lines = new Set<string>();
	for (const name of Array.from(db.objectStoreNames))
		for (const key of await ended(db.transaction(name).objectStore(name).getAllKeys()))
			if (Array.isArray(key)) lines.add(String(key[0]));
	db.close();
	return [...lines];
}

test('a device of an earlier version opens with all it had, with no network', async ({ page }) => {
	await page.goto('/manifest.webmanifest');
	await page.evaluate(restore, DEVICE);
	// The app itself arrives; nothing of the operator does.
	await page.route('**/*', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await page.goto('/queue');
	await expect(page.getByTestId('outbox-item').filter({ hasText: 'Перевод' })).toBeVisible();
	await expect(page.getByTestId('outbox-item').filter({ hasText: 'Пополнение' }).first()).toBeVisible();
	await page.goto('/support');
	await expect(page.getByRole('textbox')).toHaveValue('За что списали 300 рублей?');
	const lines = await page.evaluate(linesOfKeys);
	expect(lines).toHaveLength(2);
	expect(lines.every((line) => /^line-[0-9a-f-]{36}$/.test(line))).toBe(true);
});
