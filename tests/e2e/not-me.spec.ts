import { expectAccessible } from '../support/axe';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

test('what somebody else has done leads to the password, other sessions and the block; each is ticked once it is so', async ({
	page,
	context,
	operator,
	browser,
	baseURL
}) => {
	test.slow();
	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const stranger = await other.newPage();
	await signIn(stranger, operator);
	await openSignedIn(page, operator, '/more/operations');
	await workerReady(page);
	const rows = page.getByTestId('operations-row');
	await rows.first().getByTestId('not-me').click();
	const sheet = page.getByTestId('not-me-sheet');
	const [password, sessions, block] = ['password', 'sessions', 'block'].map((name) =>
		sheet.getByTestId(`not-me-${name}`)
	);
	if (!password || !sessions || !block) throw new Error('No steps');
	await expect(sessions).toContainText('Сейчас вошли и с других устройств: 1');
	for (const step of [password, sessions, block]) await expect(step).toHaveAttribute('data-done', 'false');
	await expectAccessible(page, 'what to do about a stranger');

	await context.setOffline(true);
	await sessions.getByTestId('not-me-end').click();
	await expect(sessions).toContainText('Ждёт отправки');
	await expect(sessions).toHaveAttribute('data-done', 'false');
	await context.setOffline(false);
	await expect(sessions).toHaveAttribute('data-done', 'true');
	await stranger.getByRole('button', { name: 'Обновить' }).click();
	await expect(stranger.getByText(/Сеанс больше не действует/).first()).toBeVisible();
	await other.close();

	await operator.clock({ advance: 61 });
	await password.getByTestId('not-me-change').click();
	await page.getByTestId('password-next').fill('Sea-2026!');
	await page.getByTestId('password-again').fill('Sea-2026!');
	await page.getByTestId('password-save').click();
	await expect(page.getByTestId('password-code')).toBeVisible();
	await page.getByTestId('password-code').fill(await operator.smsCode(LINE.usual));
	await page.getByTestId('password-save').click();
	await expect(password).toHaveAttribute('data-done', 'true');
	await expect(password).toContainText(/Изменён: сегодня/);
	await expectAccessible(page, 'what was done about a stranger');

	await block.getByRole('link', { name: 'Блокировка номера' }).click();
	await page.getByTestId('block-start').click();
	await page.getByTestId('order-sheet').getByTestId('confirm').click();
	await expect(page.getByTestId('block-order')).toHaveAttribute('data-state', 'accepted');
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(page.getByTestId('block-state')).toHaveAttribute('data-state', 'subscriber');
	await page.goto('/more/visits');
	await page.getByTestId('not-me').first().click();
	await expect(sheet.getByTestId('not-me-block')).toHaveAttribute('data-done', 'true');
});

test('a row leads to its receipt, and to the order that this device has confirmed', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/top-up');
	await page.getByTestId('top-up-amount').fill('137');
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByTestId('result')).toHaveAttribute('data-state', 'done');
	await page.goto('/block');
	await page.getByTestId('block-start').click();
	await page.getByTestId('order-sheet').getByTestId('confirm').click();
	await expect(page.getByTestId('block-order')).toHaveAttribute('data-state', 'accepted');
	await page.goto('/more/operations');
	const rows = page.getByTestId('operations-row');
	await expect(rows.nth(1)).toContainText('137');
	await rows.nth(1).getByRole('link').click();
	await expect(page.getByTestId('movement-sheet')).toContainText('137');
	await page.goto('/more/operations');
	await rows.first().getByRole('link').click();
	await expect(page).toHaveURL(/\/queue#/);
	await expect(page.locator('li:focus')).toContainText('Заблокировать номер');
});
