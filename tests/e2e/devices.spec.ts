import type { Browser, BrowserContext, Page } from '@playwright/test';
import { confirmTopUp } from '../support/confirm-top-up';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSession, test, workerReady } from '../support/test';

/** Another phone of the same subscriber, signed in a minute after the one before. */
async function another(
	browser: Browser,
	baseURL: string | undefined,
	operator: Operator
): Promise<{ page: Page; context: BrowserContext }> {
	const context = await browser.newContext({ baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await signInAfter(page, operator);
	return { page, context };
}

/**
 * Not the first sign-in: the inbox has a code of before, and another one may be asked for only
 * after a minute.
 */
async function signInAfter(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 61 });
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
	await expect(page.getByTestId('balance-amount')).toBeVisible();
}

test('a device ended from another one is signed out at its next call, and keeps its queue', async ({
	page,
	operator,
	browser,
	baseURL
}) => {
	const lost = await another(browser, baseURL, operator);
	await workerReady(lost.page);
	await lost.context.setOffline(true);
	await lost.page.getByTestId('top-up-open').click();
	await lost.page.getByTestId('top-up-amount').fill('300');
	await confirmTopUp(lost.page);
	await expect(lost.page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	const before = (await operator.ledger(LINE.usual)).balance;

	await signInAfter(page, operator);
	await page.goto('/more/visits');
	const devices = page.getByTestId('devices');
	await expect(devices.getByText('Это устройство')).toHaveCount(1);
	await devices.getByTestId('device-end').click();
	await expect(page.getByTestId('end-device-sheet')).toContainText('дождётся входа');
	await expectAccessible(page, 'sheet that ends a device');
	await page.getByTestId('device-end-confirm').click();
	await expect(devices.getByTestId('device-end')).toHaveCount(0);
	await expect(devices.getByText('Это устройство')).toHaveCount(1);

	await lost.context.setOffline(false);
	await expect(lost.page.getByText(/Сеанс больше не действует/).first()).toBeVisible();
	await expect(lost.page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'waiting-sign-in');
	expect((await operator.ledger(LINE.usual)).balance).toBe(before);
	await lost.context.close();
});

test('all others end together; with no network the list stays and ending says what it needs', async ({
	page,
	context,
	operator,
	playwright,
	baseURL
}) => {
	const anybody = { baseURL: baseURL ?? '' };
	const others = [await playwright.request.newContext(anybody), await playwright.request.newContext(anybody)];
	for (const other of others) {
		await openSession(other, operator);
		// By their minutes they are told from each other.
		await operator.clock({ advance: 61 });
	}
	await signInAfter(page, operator);
	await page.goto('/more/visits');
	await expect(page.getByTestId('device-end')).toHaveCount(2);
	await expectAccessible(page, 'devices and visits');
	await workerReady(page);

	await context.setOffline(true);
	await page.reload();
	await expect(page.getByTestId('device-end')).toHaveCount(2);
	await page.getByTestId('devices-end-others').click();
	await page.getByTestId('device-end-confirm').click();
	await expect(page.getByTestId('end-device-sheet')).toContainText('Сеанс не завершён');
	await expect(page.getByTestId('end-device-sheet')).toContainText('Нет связи с оператором');
	await expect(page.getByTestId('device-end')).toHaveCount(2);

	await context.setOffline(false);
	await page.getByTestId('device-end-confirm').click();
	await expect(page.getByTestId('device-end')).toHaveCount(0);
	await expect(page.getByTestId('devices').getByText('Это устройство')).toHaveCount(1);
	for (const other of others) {
		expect((await other.get('/session/v1/session')).status()).toBe(401);
		await other.dispose();
	}
});
