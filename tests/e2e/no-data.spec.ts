import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { ROUTES } from '../support/routes';
import { expect, firstCode, freshTest, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

test('with nothing on the balance the home screen leads with what helps; without a network, with codes and calls', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await workerReady(page);
	const mode = page.getByTestId('no-data-mode');
	await expect(mode).toHaveAttribute('data-reason', 'zero');
	await expect(mode.getByRole('link', { name: /Обещанный платёж/ })).toBeVisible();
	await page.close();
	await context.setOffline(true);

	const cold = await context.newPage();
	await cold.goto('/');
	await expect(cold.getByTestId('balance-amount')).toHaveAttribute('data-minor', '0');
	const offline = cold.getByTestId('no-data-mode');
	await expect(offline.getByTestId('dial-link').first()).toHaveAttribute('href', 'tel:*111*123%23');
	await expect(offline.locator('[href="tel:111,2,1"]')).toBeVisible();
	await expectAccessible(cold, 'no-data mode');
	await offline.getByRole('link', { name: /за счёт собеседника/ }).click();
	await expect(cold.getByTestId('collect-number')).toBeInViewport();
});

test('a missing network alone keeps the ways folded; they go when it is back', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await expect(page.getByTestId('no-data-mode')).toHaveCount(0);
	await context.setOffline(true);
	const mode = page.getByTestId('no-data-mode');
	await expect(mode).toHaveAttribute('data-reason', 'unreachable');
	await expect(mode.getByTestId('dial-card').first()).toBeHidden();
	await mode.getByText('Что доступно сейчас').click();
	await expect(mode.locator('[href="tel:*111*23%23"]')).toBeVisible();
	await context.setOffline(false);
	await expect(mode).toHaveCount(0);
});

freshTest.describe('with nothing read before the network went', () => {
	freshTest.use({ serviceWorkers: 'block' });

	freshTest('every screen says so, and none waits for ever', async ({ page, context, operator }) => {
		freshTest.slow();
		await context.route(/\/tmf-api\//, (route) => route.abort('internetdisconnected'));
		await page.goto('/');
		await page.getByTestId('phone').fill(LINE.usual);
		await page.getByTestId('sign-in').click();
		await page.getByTestId('sms-code').fill(await firstCode(operator, LINE.usual));
		await expect(page.getByTestId('top-up-open')).toBeVisible();
		for (const route of ROUTES) {
			await follow(page, route);
			await expect(page.locator('main .skeleton'), route).toHaveCount(0);
		}
	});
});
