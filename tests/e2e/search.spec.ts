import { expectAccessible } from '../support/axe';
import { expect, openSignedIn, test, workerReady } from '../support/test';

test('one field finds actions, codes and services offline, in the wrong layout too; by keyboard', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/services');
	await workerReady(page);
	await expect(page.getByTestId('service-row').first()).toBeVisible();
	// The whole catalogue, which comes after what is connected.
	await page.waitForLoadState('networkidle');
	await page.close();
	await context.setOffline(true);

	const cold = await context.newPage();
	await cold.goto('/');
	await cold.getByTestId('search-open').click();
	const field = cold.getByTestId('command-search');
	await expect(field).toBeFocused();
	const first = cold.getByTestId('command-result').first();

	await field.fill('jnrk.xbnm');
	await expect(first).toHaveAttribute('data-id', 'disconnect');
	await field.fill('обещаный');
	await expect(first).toHaveAttribute('data-id', 'promised');
	await expectAccessible(cold, 'search');
	await field.fill('ыыыыы');
	await expect(cold.getByText('Ничего не нашлось')).toBeVisible();

	await field.fill('погода');
	await first.getByRole('button').click();
	await expect(cold.getByTestId('order-sheet')).toBeVisible();
	await expect(cold.getByTestId('confirm')).toContainText('когда появится сеть');
	await cold.keyboard.press('Escape');
	await expect(cold.getByTestId('order-sheet')).toBeHidden();

	await field.fill('*111*59');
	await field.press('Enter');
	await expect(cold.locator('[data-testid="dial-card"][data-code="*111*59#"]')).toBeVisible();
	await expect(cold.getByTestId('dial-card')).toHaveCount(1);
});
