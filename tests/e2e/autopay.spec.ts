import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, test, workerReady } from '../support/test';

const credits = async (operator: Operator) =>
	(await operator.ledger(LINE.usual)).entries.filter(({ text }) => text.startsWith('Автоплатёж'));

test('autopay by date is set offline, run by the operator on its day, seen in the movements, and stopped by one tap', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await page.getByRole('link', { name: /Автоплатёж/ }).click();
	await expect(page.getByTestId('autopay-save')).toBeVisible();
	await context.setOffline(true);
	await page.getByTestId('autopay-save').click();
	await expect(page.getByTestId('autopay-amount')).toBeFocused();
	await page.getByTestId('autopay-amount').fill('500');
	await expect(page.getByText(/500\s₽ каждый месяц, первый раз/)).toBeVisible();
	await expect(page.getByText('Отправим, когда появится сеть.')).toBeVisible();
	await page.getByTestId('autopay-save').click();
	const plan = page.locator('[data-testid="autopay-plan"][data-by="date"]');
	await expect(plan).toHaveAttribute('data-state', 'queued');
	await expectAccessible(page, 'autopay, queued');
	await context.setOffline(false);
	await expect(plan).toHaveAttribute('data-state', 'active', { timeout: 20_000 });
	expect(await credits(operator)).toEqual([]);

	// Past the morning of the next day, used in between, and not as far as the end of the session.
	await operator.clock({ advance: 20 * 3600 });
	await Promise.all([page.waitForResponse('**/session/v1/session'), page.reload()]);
	await operator.clock({ advance: 15 * 3600 });
	expect((await credits(operator)).map(({ minor }) => minor)).toEqual([500_00]);
	await page.goto('/movements');
	await expect(page.getByText(/Автоплатёж с карты/)).toBeVisible();
	await page.goto('/autopay');
	await expect(plan).toContainText('Последняя попытка');
	await page.goto('/');
	await expect(page.getByRole('link', { name: /Автоплатёж 500\s₽, следующий/ })).toBeVisible();
	await page.goto('/more');
	await expect(page.getByRole('link', { name: /Автоплатёж 500\s₽, следующий/ })).toBeVisible();
	await page.goto('/autopay');
	await page.getByTestId('autopay-stop').click();
	await expect(plan).toHaveCount(0);
	await operator.clock({ advance: 70 * 86_400 });
	expect(await credits(operator)).toHaveLength(1);
	expect((await operator.ledger(LINE.usual)).keys.filter(({ applied }) => applied > 1)).toEqual([]);
});

test('autopay by threshold pays when the balance falls below it, and no more than the month allows', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, '/autopay');
	await page.getByText('При низком балансе', { exact: true }).click();
	await page.getByTestId('autopay-amount').fill('100');
	await page.getByTestId('autopay-below').fill('300');
	await page.getByTestId('autopay-max').fill('50');
	await page.getByTestId('autopay-save').click();
	await expect(page.getByText(/Не меньше 100\s₽/)).toBeVisible();
	await page.getByTestId('autopay-max').fill('150');
	await page.getByTestId('autopay-save').click();
	const plan = page.locator('[data-testid="autopay-plan"][data-by="threshold"]');
	await expect(plan).toHaveAttribute('data-state', 'active');
	await expect(plan).toContainText(/Осталось на этот месяц\s*150\s₽/);
	expect(await credits(operator)).toEqual([]);

	const { balance } = await operator.ledger(LINE.usual);
	const call = { use: 'call', category: 'call-international', party: '+905321112233', amount: 61 };
	await operator.use(LINE.usual, call);
	await page.reload();
	await expect(plan).toContainText(/Осталось на этот месяц\s*50\s₽/);
	expect((await credits(operator)).map(({ minor }) => minor)).toEqual([100_00]);
	expect((await operator.ledger(LINE.usual)).balance).toBe(balance - 70_00 + 100_00);
	await operator.use(LINE.usual, call);
	await operator.use(LINE.usual, call);
	await page.reload();
	await expect(plan).toBeVisible();
	expect(await credits(operator)).toHaveLength(1);
	expect((await operator.ledger(LINE.usual)).balance).toBe(balance - 210_00 + 100_00);
});
