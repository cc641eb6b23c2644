import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** How the tariff stands, as the operator's inventory has it. */
function tariffStatus(page: Page): Promise<string | undefined> {
	return page.evaluate(async () => {
		const products = (await (await fetch('/tmf-api/productInventory/v4/product')).json()) as { status: string }[];
		return products[0]?.status;
	});
}

const ordersSeen = (page: Page): Promise<number> =>
	page.evaluate(async () => {
		const orders = (await (await fetch('/tmf-api/productOrderingManagement/v4/productOrder')).json()) as unknown[];
		return orders.length;
	});

test('the number is blocked without a network, which arrives once, and works again at a tap', async ({
	page,
	context,
	operator
}) => {
	test.slow();
	await openSignedIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await page.getByRole('link', { name: /^Ещё/ }).click();
	await page.getByRole('link', { name: /^Блокировка номера/ }).click();
	const state = page.getByTestId('block-state');
	await expect(state).toHaveAttribute('data-state', 'open');
	await expect(page.getByTestId('block-start')).toBeVisible();
	await expectAccessible(page, 'the number works');

	await context.setOffline(true);
	await page.getByTestId('block-start').click();
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet.getByTestId('confirm-price')).toHaveAttribute('data-minor', '100');
	await expect(sheet).toContainText('звонки, SMS, интернет');
	await expect(sheet).toContainText('не принимаются');
	await expectAccessible(page, 'the confirm step of a block');
	await sheet.getByTestId('confirm').click();
	const order = page.getByTestId('block-order');
	await expect(order).toHaveAttribute('data-state', 'queued');
	await expect(state).toHaveAttribute('data-state', 'open');
	await expect(page.getByTestId('block-start')).toHaveCount(0);
	await expect(page.locator('a[href^="tel:111"]')).toBeVisible();

	await context.setOffline(false);
	await expect(order).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(state).toHaveAttribute('data-state', 'subscriber');
	await expect(order).toHaveCount(0);
	expect(await tariffStatus(page)).toBe('suspended');
	expect([await ordersSeen(page), (await operator.ledger(LINE.usual)).balance]).toEqual([1, balance - 100]);
	await expectAccessible(page, 'a block of one’s own');
	await page.getByRole('link', { name: 'Баланс', exact: true }).click();
	await expect(page.getByTestId('no-data-mode')).toContainText('Номер заблокирован по вашей просьбе');
	await page.getByTestId('no-data-mode').getByRole('link', { name: 'Снять блокировку' }).click();

	await page.getByTestId('block-end').click();
	await sheet.getByTestId('confirm').click();
	await expect(order).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(state).toHaveAttribute('data-state', 'open');
	expect(await tariffStatus(page)).toBe('active');
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
	expect([await ordersSeen(page), ledger.balance]).toEqual([2, balance - 100]);
});

test('in Belarus too, at its own price', async ({ page, operator }) => {
	await signIn(page, operator, LINE.belarus);
	await page.goto('/block');
	const state = page.getByTestId('block-state');
	for (const [button, price, then] of [
		['block-start', '3', 'subscriber'],
		['block-end', '0', 'open']
	] as const) {
		await page.getByTestId(button).click();
		const sheet = page.getByTestId('order-sheet');
		await expect(sheet.getByTestId('confirm-price')).toHaveAttribute('data-minor', price);
		await sheet.getByTestId('confirm').click();
		await expect(page.getByTestId('block-order')).toHaveAttribute('data-state', 'accepted');
		await workDone(page, operator);
		await expect(state).toHaveAttribute('data-state', then);
	}
	await expect(page.getByTestId('block-order')).toHaveCount(0);
});
