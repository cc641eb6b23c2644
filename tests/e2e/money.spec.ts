import { expectAccessible } from '../support/axe';
import { expect, LINE, signIn, test, workerReady } from '../support/test';

test('a promised payment is agreed to offline, lent once, opens the blocked line, and is taken back on its day', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator, LINE.blocked);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.blocked);
	await page.goto('/more');
	await page.getByRole('link', { name: /Обещанный платёж Деньги/ }).click();
	const row = page.locator('[data-testid="promised-row"][data-id="promised-300"]');
	await expect(row).toHaveAttribute('data-state', 'available');
	await context.setOffline(true);
	await expect(page.getByText('*111*123#')).toBeVisible();
	await row.getByTestId('promised-take').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '3000');
	await expect(page.getByTestId('confirm-balance')).toHaveAttribute('data-minor', String(balance + 270_00));
	await expectAccessible(page, 'promised payment, confirm step');
	await page.getByTestId('confirm').click();
	await expect(row).toHaveAttribute('data-state', 'queued');
	await expect(page.getByTestId('promised-take')).toHaveCount(0);
	expect((await operator.ledger(LINE.blocked)).balance).toBe(balance);

	await context.setOffline(false);
	await expect(row).toHaveAttribute('data-state', 'accepted', { timeout: 20_000 });
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(row).toHaveAttribute('data-state', 'taken', { timeout: 20_000 });
	await expect(row).toContainText(/Подключён\. .+ спишется 300\s₽/);
	expect((await operator.ledger(LINE.blocked)).balance).toBe(balance + 270_00);

	await operator.clock({ advance: 5 * 86_400 });
	const ledger = await operator.ledger(LINE.blocked);
	expect(ledger.entries.at(-1)?.minor).toBe(-300_00);
	expect(ledger.balance).toBe(balance - 30_00);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
});
