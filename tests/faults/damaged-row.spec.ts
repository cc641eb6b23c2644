import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '../../src/lib/db/database';
import { follow } from '../support/follow';
import { pastMonth } from '../support/months';
import { expect, openSignedIn, test } from '../support/test';

/** One bit of the first row of a table turns over, as on a bad disk. */
async function spoilRow(page: Page, table: string): Promise<void> {
	await page.evaluate(
		([name, store]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					const writing = opening.result.transaction(store, 'readwrite');
					const rows = writing.objectStore(store);
					const reading = rows.getAll();
					reading.onsuccess = () => {
						const [row] = reading.result as { sealed: Uint8Array }[];
						if (row === undefined) throw new Error(`${store} has no row`);
						const at = row.sealed.length - 1;
						row.sealed[at] = (row.sealed[at] ?? 0) ^ 1;
						rows.put(row);
					};
					writing.oncomplete = () => resolve(opening.result.close());
					writing.onerror = () => reject(new Error(String(writing.error)));
				};
			}),
		[DATABASE_NAME, table] as const
	);
}

test('a row that can’t be read any more comes again from the operator; what only the device had is told of', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, `/expenses${pastMonth(1).query}&show=callers`);
	await page.getByTestId('caller-note').first().click();
	await page.getByTestId('note-text').fill('мама');
	await page.getByTestId('note-save').click();
	await expect(page.locator('main')).toContainText('мама');
	await page.goto('/news');
	const news = page.locator('main').getByRole('heading');
	await expect(page.getByRole('heading', { name: 'Ночной интернет за полцены' })).toBeVisible();
	const all = await news.allTextContents();

	await spoilRow(page, 'promotions');
	await spoilRow(page, 'notes');
	await page.reload();
	await expect(news).toHaveText(all);
	await page.goto(`/expenses${pastMonth(1).query}&show=callers`);
	await expect(page.getByTestId('caller-note').first()).toBeVisible();
	await expect(page.locator('main')).not.toContainText('мама');
	await follow(page, '/more/security');
	await expect(page.getByTestId('kept-lost')).toContainText('Не прочитано: 1.');
});
