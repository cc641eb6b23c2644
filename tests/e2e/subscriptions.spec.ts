import { expectAccessible } from '../support/axe';
import { expect, openSignedIn, test, workerReady } from '../support/test';

test('a subscription is found with no network, removed through the confirm step, and gone once the operator did it', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/subscriptions');
	await workerReady(page);
	const row = page.getByTestId('subscription-row');
	await expect(row).toHaveCount(1);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByTestId('insight')).toHaveAttribute('data-kind', 'repeated');
	await expect(row).toContainText('Подписка на музыку');
	await expect(row).toHaveAttribute('data-year-minor', String(12 * 199_00));
	await row.getByTestId('subscription-debits').locator('summary').click();
	await expect(row.getByTestId('subscription-debits').getByRole('listitem').first()).toContainText('199');
	await row.getByTestId('claim').locator('summary').click();
	await expect(row.getByTestId('claim-text')).toContainText('«Подписка на музыку»: 199 ₽ в месяц.');
	await expectAccessible(page, 'subscriptions');

	await row.getByTestId('subscription-off').click();
	await page.getByTestId('confirm').click();
	await expect(row.getByTestId('subscription-service')).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(row.getByTestId('subscription-service')).toHaveAttribute('data-state', 'accepted', { timeout: 20_000 });
	await operator.clock({ advance: 30 });
	await expect(row).toHaveCount(0);
	await expect(page.getByText('Подписок не нашли')).toBeVisible();
});

test('the expenses tell of it in one line, and a ticket is begun with its days and sums', async ({
	page,
	operator
}) => {
	await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await openSignedIn(page, operator, '/expenses');
	await page.getByRole('link', { name: /Subscriptions.*Worth a look: 1/ }).click();
	const row = page.getByTestId('subscription-row');
	await expect(row).toContainText('A year at this price');
	// What the device has kept was told in Russian; the operator tells it anew.
	await expect(row).toContainText('Music Subscription');
	await expectAccessible(page, 'subscriptions in English');
	await row.getByTestId('claim').locator('summary').click();
	const text = await row.getByTestId('claim-text').innerText();
	expect(text).toMatch(/Number \+7\s900\s000.00.01\..*“Music Subscription”: 199\s₽ a month\./s);
	await row.getByTestId('claim-ticket').click();
	await expect(page.getByTestId('request-text')).toHaveValue(text);
});
