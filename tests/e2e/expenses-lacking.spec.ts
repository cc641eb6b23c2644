import type { Page } from '@playwright/test';
import { expect, freshTest as test, signIn } from '../support/test';

test.use({ serviceWorkers: 'block' });

/** What the page still asks for when a test is over is nobody's fault. */
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** The operator's records, each changed or spoilt on its way. */
async function onTheWay(page: Page, change: (record: Record<string, unknown>, place: number) => object): Promise<void> {
	await page.route('**/usageManagement/v4/usage?*', async (route) => {
		const response = await route.fetch();
		// Nothing new since the last time.
		if (response.status() === 304) return route.fulfill({ response });
		const headers = { ...response.headers() };
		delete headers['content-length'];
		const list = (await response.json()) as Record<string, unknown>[];
		await route.fulfill({ status: response.status(), headers, json: list.map(change) });
	});
}

async function openExpenses(page: Page): Promise<void> {
	await page.locator('nav a[href="/expenses"]').click();
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
}

test('a sum without some of the records is «not less than», and says how many it lacks', async ({ page, operator }) => {
	await onTheWay(page, (record, place) => (place % 100 === 7 ? { ...record, usageDate: 'soon' } : record));
	await signIn(page, operator);
	await openExpenses(page);
	await expect(page.getByTestId('expenses-lacking')).toContainText('не удалось прочитать');
	await expect(page.getByText('не меньше', { exact: true })).toBeVisible();
	await expect(page.getByTestId('expenses-total')).toBeVisible();
	await page.getByTestId('export-open').click();
	await expect(page.getByTestId('export-sheet')).toContainText('в суммы');
});

test('records without a price are kept, and a sum without them is «not less than»', async ({ page, operator }) => {
	await onTheWay(page, (record, place) => (place % 100 === 7 ? { ...record, ratedProductUsage: [] } : record));
	await signIn(page, operator);
	await openExpenses(page);
	await expect(page.getByTestId('expenses-unrated')).toContainText('не назвал цену');
	await expect(page.getByTestId('expenses-lacking')).toBeHidden();
	await expect(page.getByText('не меньше', { exact: true })).toBeVisible();
	await page.getByTestId('export-open').click();
	await expect(page.getByTestId('export-sheet')).toContainText('не назвал цену');
});

test('records of which none can be read are no «no expenses yet», and no nought', async ({ page, operator }) => {
	await onTheWay(page, (record) => ({ ...record, usageDate: 'soon' }));
	await signIn(page, operator);
	await openExpenses(page);
	await expect(page.getByText('Сумма неизвестна')).toBeVisible();
	await expect(page.getByText('Записи есть, но прочитать их не удалось')).toBeVisible();
	await expect(page.getByText('Расходов пока нет')).toBeHidden();
	await expect(page.getByTestId('expenses-total')).toBeHidden();
});
