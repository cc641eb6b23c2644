import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

test('a trip planned offline: country, days, prices, the cheaper option, the reminder, who to call', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/services');
	// The whole catalogue, which comes after what is connected.
	await expect(page.locator('[data-testid="service-row"][data-id="roaming-net"]')).toBeAttached();
	// The tariffs, whose prices count abroad.
	await page.goto('/tariff');
	await expect(page.getByTestId('tariff-card').first()).toBeAttached();
	await workerReady(page);
	await context.setOffline(true);

	await page.goto('/search');
	await page.getByTestId('command-search').fill('роуминг');
	await page.locator('[data-testid="command-result"][data-id="trip"] a').click();
	await page.getByTestId('trip-country').fill('nehwbz');
	await page.getByTestId('trip-country').press('Enter');
	await expect(page.getByTestId('trip-chosen')).toHaveText('Турция');
	await expect(page.getByTestId('trip-chosen')).toBeFocused();
	const price = (use: string) => page.locator(`[data-testid="trip-price"][data-use="${use}"]`);
	await expect(price('call-out')).toContainText('65');
	await expect(price('internet')).toContainText('0,30');

	const dates = page.getByTestId('trip-dates');
	await dates.fill('3–12 октября 2020');
	await dates.press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: 'уже прошли' })).toBeVisible();
	await dates.fill('3–12 декабря 2099');
	await dates.press('Enter');
	const option = (id: string) => page.locator(`[data-testid="trip-option"][data-id="${id}"]`);
	await expect(option('roaming-net').getByTestId('trip-fees')).toHaveAttribute('data-minor', '350000');
	await expect(option('roaming-week').getByTestId('trip-fees')).toHaveAttribute('data-minor', '178000');
	// It does not say where it works: nothing is counted.
	await expect(option('roaming-russia').getByTestId('trip-fees')).toHaveCount(0);

	await page.getByTestId('trip-plan').locator('summary').click();
	await page.getByTestId('trip-use-internet').fill('300');
	await expect(page.getByTestId('trip-alone')).toHaveAttribute('data-minor', '90000');
	await expect(option('travel').getByTestId('trip-total')).toHaveAttribute('data-minor', '59000');
	await expect(option('travel')).toContainText('Дешевле всего');

	const saved = page.waitForEvent('download');
	await page.getByTestId('trip-remind').click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('trip-tr.ics');
	expect(await readFile(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20991203');

	await expect(page.locator('a[href="tel:+74957660166"]')).toBeVisible();
	await expect(page.locator('[data-testid="dial-card"][data-code="*111*33#"]')).toBeVisible();

	// What helps costs more than there is on the account, and the step says so.
	await option('travel').getByTestId('trip-connect').click();
	await expect(page.getByTestId('lacking')).toBeVisible();
	await page.keyboard.press('Escape');
	await option('roaming-russia').getByTestId('trip-connect').click();
	await page.getByTestId('confirm').click();
	await context.setOffline(false);
	await expect(option('roaming-russia')).toContainText('Уже подключена');

	await page.getByTestId('trip-change').click();
	await expect(page.getByTestId('trip-country-row').first()).toHaveAttribute('data-code', 'TR');
	await page.getByTestId('trip-country').fill('россия');
	await page.getByTestId('trip-country').press('Enter');
	await expect(page.getByText('Это ваша страна')).toBeVisible();
});

test('an operator without prices there says so, and in English all is accessible', async ({ page, operator }) => {
	await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await signIn(page, operator, LINE.belarus);
	await page.goto('/trip');
	await expectAccessible(page, 'choosing a country');
	await page.getByTestId('trip-country').fill('turkye');
	await page.getByTestId('trip-country-row').first().locator('button').click();
	await expect(page.getByText('No prices for this country')).toBeVisible();
	await expect(page.locator('[data-testid="dial-card"][data-code="*111*22#"]')).toBeVisible();
	await page.goto('/trip?country=RU');
	await expect(page.getByTestId('trip-price').first()).toBeVisible();
	await page.getByTestId('trip-plan').locator('summary').click();
	await page.getByTestId('trip-calendar').click();
	await page.getByTestId('period-sheet').getByText('Trip dates').first().waitFor();
	await page.keyboard.press('Escape');
	await expectAccessible(page, 'a trip');
	for (const [width, zoom] of [
		[320, '100%'],
		[360, '200%']
	] as const) {
		await page.setViewportSize({ width, height: 740 });
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), zoom);
		const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		await expect.poll(over, `${width} px, ${zoom}`).toBeLessThanOrEqual(0);
	}
});
