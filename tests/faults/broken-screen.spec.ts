import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '../../src/lib/db/database';
import { expect, openSignedIn, test } from '../support/test';

/**
 * A row that no version of the app ever wrote: a broken disk, or a hand in the developer's tools.
 */
async function rot(page: Page, table: string): Promise<void> {
	await page.evaluate(
		([name, store]) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onsuccess = () => {
					const writing = open.result.transaction(['session', store], 'readwrite');
					const session = writing.objectStore('session').get('current');
					session.onsuccess = () => {
						const { line } = session.result as { line: string };
						writing.objectStore(store).put({ line, id: 'rotten', at: 'never', amount: 7 });
					};
					writing.oncomplete = () => resolve(open.result.close());
					writing.onerror = () => reject(new Error(String(writing.error)));
				};
			}),
		[DATABASE_NAME, table] as const
	);
}

test('a screen that breaks says so in its place; the others work, and so does it once it can', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, '/news');
	await expect(page.getByRole('heading', { name: 'Ночной интернет за полцены' })).toBeVisible();
	// Or another answer would take the row's place.
	await operator.faults([{ path: '**/promotion', kind: 'drop-before' }]);
	await rot(page, 'promotions');
	await page.reload();
	await expect(page.getByTestId('broken')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Этот экран не открылся' })).toBeVisible();
	await page.locator('nav').getByRole('link', { name: 'Услуги' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Услуги' })).toBeVisible();
	await expect(page.getByTestId('broken')).toHaveCount(0);
});
