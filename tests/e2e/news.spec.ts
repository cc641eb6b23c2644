import { expectAccessible } from '../support/axe';
import { expect, openSignedIn, test, workerReady } from '../support/test';

test('news are there offline from a cold start; what an offer is about is confirmed with its price; paid entertainment says so', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	// The tariff's own dues too, by which what is paid is told.
	await page.waitForLoadState('networkidle');
	await workerReady(page);
	await page.goto('/news');
	await expect(page.getByTestId('news')).toHaveCount(3);
	await page.close();
	await context.setOffline(true);

	const cold = await context.newPage();
	await cold.goto('/news');
	const offer = cold.locator('[data-testid="news"][data-kind="offer"]');
	await expect(cold.getByTestId('news')).toHaveCount(3);
	await expect(offer).toContainText('Ночной интернет за полцены');
	await expect(cold.getByText('Новогодние гигабайты')).toHaveCount(0);
	await expect(cold.locator('[data-testid="dial-card"]').first()).toContainText('111');
	const paid = cold.locator('[data-testid="entertainment"][data-paid="true"]');
	await expect(paid.first()).toContainText(/Платно: .*₽/);
	await expectAccessible(cold, 'news');

	await offer.getByTestId('news-order').press('Enter');
	await expect(cold.getByTestId('confirm')).toBeVisible();
	await cold.goBack();
	await expect(cold.getByTestId('confirm')).toBeHidden();
	await cold.goto('/search');
	await cold.getByTestId('command-search').fill('акции');
	await cold.getByTestId('command-result').first().click();
	await expect(offer).toBeVisible();
});
