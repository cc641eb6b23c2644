import { expect, firstCode, LINE, openSignedIn, test, workerReady } from '../support/test';

test('an address fills an untouched form, and never what somebody has typed', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/top-up?sum=500');
	const amount = page.getByTestId('top-up-amount');
	await expect(amount).toHaveValue('500');
	await expect(page).toHaveURL(/\/top-up$/);
	await amount.fill('30');
	await page.goto('/top-up?sum=700');
	await expect(amount).toHaveValue('30');
	await expect(page.getByText('из ссылки ничего не подставили').first()).toBeVisible();

	await page.goto('/transfer?to=79000000004&sum=10,000');
	await expect(page.getByText('можно понять по-разному').first()).toBeVisible();
	await expect(page.getByTestId('transfer-amount')).toHaveValue('');
	await expect(page.getByTestId('transfer-receiver')).toHaveValue('');
	await page.goto('/transfer?to=79000000004&sum=250.5');
	await expect(page.getByTestId('transfer-amount')).toHaveValue('250,5');
	await expect(page.getByTestId('transfer-receiver')).toHaveValue('+7 900 000-00-04');
	await expect(page).toHaveURL(/\/transfer$/);

	await page.goto('/services?q=интернет');
	await expect(page.getByTestId('service-search')).toHaveValue('интернет');
	await page.goto('/search?q=роуминг');
	await expect(page.locator('[data-testid="command-result"][data-id="trip"]')).toBeVisible();
	await page.goto('/expenses?period=week');
	await expect(page.getByTestId('period-week')).toHaveAttribute('aria-pressed', 'true');
	expect(
		(await operator.log()).filter(({ method, path }) => method === 'POST' && /payment|transfer/i.test(path))
	).toEqual([]);
});

test('signed out, the way in leads to what the address asked for', async ({ page, operator }) => {
	await page.goto('/top-up?sum=500');
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').fill(await firstCode(operator, LINE.usual));
	await expect(page.getByTestId('top-up-amount')).toHaveValue('500');
});

test('without a network an address fills the form in as well', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/top-up?sum=500');
	await expect(page.getByTestId('top-up-amount')).toHaveValue('500');
	await page.goto('/trip?country=TR&from=2099-12-03&to=2099-12-05');
	await expect(page.getByTestId('trip-chosen')).toHaveText('Турция');
	await expect(page.getByTestId('trip-dates')).toHaveValue(/декабря\s2099/);
});
