import { expectAccessible } from '../support/axe';
import { expect, openSignedIn, test, workerReady } from '../support/test';

test('the log of operations tells what was done elsewhere, is searched and filtered, and is there with no network', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	// Nobody asks for it before its screen is opened.
	expect((await operator.log()).filter(({ path }) => path.endsWith('/operations'))).toEqual([]);
	await page.locator('nav').getByRole('link', { name: 'Ещё' }).click();
	await page.getByRole('link', { name: /Журнал действий/ }).click();
	const rows = page.getByTestId('operations-row');
	await expect(rows).toHaveCount(7);
	await expect(rows.first()).toContainText('Уведомления о безопасности');
	await expect(rows.first()).toContainText('Chrome, Android');
	await expectAccessible(page, 'operations');

	await page.getByTestId('operation-filter-refused').click();
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('+7 900 000-00-02');
	await expect(rows).toContainText('Отказано: на счёте недостаточно денег');
	await page.getByTestId('operation-filter-all').click();
	await page.getByTestId('operation-search').fill('firefox пароль');
	await expect(rows).toHaveCount(1);
	await page.getByTestId('operation-search').fill('такого не было');
	await expect(page.getByText('Ничего не нашлось')).toBeVisible();
	await page.getByRole('button', { name: 'Показать все' }).click();
	await expect(rows).toHaveCount(7);

	// Something is done; the log tells it when it is looked at again, however soon.
	await page.goto('/top-up');
	await page.getByTestId('top-up-amount').fill('137');
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByTestId('result')).toHaveAttribute('data-state', 'done');
	await page.goto('/more/operations');
	await expect(rows).toHaveCount(8);
	await expect(rows.first()).toContainText(/Пополнение с карты.*137/s);
	await context.setOffline(true);
	await page.reload();
	await expect(rows).toHaveCount(8);
	await expect(page.getByTestId('operation-search')).toBeVisible();
});

test('an operator that keeps no log is no failure', async ({ page, operator }) => {
	await operator.faults([{ method: 'GET', path: '**/operations', kind: 'status', status: 404 }]);
	await openSignedIn(page, operator, '/more/operations');
	await expect(page.getByText('Оператор не ведёт журнал действий')).toBeVisible();
	await expect(page.getByTestId('operation-search')).toHaveCount(0);
});
