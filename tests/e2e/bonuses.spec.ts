import { expectAccessible } from '../support/axe';
import { expect, LINE, openSignedIn, shownBalance, signIn, test, workerReady } from '../support/test';

test('points are exchanged offline at the price that was confirmed, once, and asked about anew at another', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	const own = (await operator.ledger(LINE.usual)).balance;
	// Cashback on the home screen leads to them.
	await page.getByRole('link', { name: /Кешбэк/ }).click();
	const balance = page.getByTestId('bonus-balance');
	await expect(balance).toHaveAttribute('data-points', '1240');
	await expect(balance).toHaveText(/1\s240\sбаллов/);
	await expect(page.getByTestId('reward').first()).toBeVisible();
	const exchange = (reward: string) =>
		page.locator(`[data-testid=reward][data-reward=${reward}]`).getByTestId('bonus-exchange');
	await expect(page.locator('[data-reward=account-500]')).toContainText(/Не хватает: 1\s160\sбаллов/);
	await expectAccessible(page, 'bonuses');

	await context.setOffline(true);
	await page.reload();
	await expect(balance).toHaveAttribute('data-points', '1240');
	await exchange('account-100').click();
	const sheet = page.getByTestId('bonus-sheet');
	await expect(page.getByTestId('confirm-price')).toHaveText(/Цена: 500\sбаллов/);
	await expect(page.getByTestId('bonus-after')).toHaveText(/740\sбаллов/);
	await expect(sheet).toContainText(/Поступит на счёт\s*100\s₽/);
	await expect(sheet).toContainText('Отправим, когда появится сеть');
	await expectAccessible(page, 'bonuses, confirm step');
	await page.goBack();
	await expect(sheet).toBeHidden();
	await exchange('account-100').click();
	await page.getByTestId('confirm').click();
	const row = page.getByTestId('bonus-row');
	await expect(row).toHaveAttribute('data-state', 'queued');
	// What is told is the operator's figure; what is confirmed stands beside it.
	await expect(balance).toHaveAttribute('data-points', '1240');
	await expect(page.getByTestId('bonus-free')).toContainText('740');

	await operator.reprice('account-100', 600);
	await context.setOffline(false);
	await expect(row).toHaveAttribute('data-state', 'needs-confirmation');
	await expect(row).toContainText(/Было: 500\sбаллов. Стало: 600\sбаллов/);
	expect(await operator.bonuses(LINE.usual)).toMatchObject({ points: 1240, redemptions: [] });

	// At the new price, and the answer is lost on the way: it is looked up, never sent twice.
	await operator.faults([{ method: 'POST', path: '**/redemptions', kind: 'drop-after', times: 1 }]);
	await page.getByRole('link', { name: 'Мои заявки' }).first().click();
	await expect(page.getByTestId('outbox-item')).toContainText(/Цена: 500\sбаллов/);
	await page.getByRole('button', { name: 'Подтвердить ещё раз' }).click();
	await expect(page.getByTestId('outbox-item')).toContainText(/Цена: 600\sбаллов/);
	await expect(page.getByTestId('outbox-item')).toBeHidden();
	const told = await operator.bonuses(LINE.usual);
	expect(told).toMatchObject({ points: 640, redemptions: [{ reward: 'account-100', cost: 600, applied: 1 }] });
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(own + 100_00);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
	await page.goto('/bonuses');
	await expect(balance).toHaveAttribute('data-points', '640');
	await expect(page.getByTestId('bonus-action').first()).toHaveAttribute('data-way', 'spent');

	// Cashback is money, and goes onto the account.
	await page.getByTestId('bonus-cash-out').click();
	await expect(sheet).toContainText(/128\s₽/);
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('bonus-apart').locator('[data-minor="0"]')).toBeVisible();
	await expect(page.getByTestId('bonus-cash-out')).toHaveCount(0);
	await page.goto('/');
	await expect.poll(() => shownBalance(page)).toBe(own + 228_00);
});

test('points end, an exchange beyond them is refused in words, and leaving says what is lost', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, '/bonuses');
	const balance = page.getByTestId('bonus-balance');
	await expect(balance).toHaveAttribute('data-points', '1240');
	await expect(page.getByTestId('bonus-ends').locator('dt').first()).toHaveText(/^До (28|29|30|31)\s/);
	await operator.endPoints(LINE.usual, 60);
	await operator.clock({ advance: 60 });
	await page.locator('[data-reward=minutes-100]').getByTestId('bonus-exchange').click();
	await expect(page.getByTestId('confirm-price')).toHaveText(/450\sбаллов/);
	await page.getByTestId('confirm').click();
	await expect(balance).toHaveAttribute('data-points', '410');
	expect((await operator.bonuses(LINE.usual)).actions.slice(0, 2)).toMatchObject([
		{ kind: 'spent', points: -450 },
		{ kind: 'expired', points: -380 }
	]);

	await page.locator('[data-reward=data-5]').getByTestId('bonus-exchange').click();
	const sheet = page.getByTestId('bonus-sheet');
	await expect(sheet).toContainText(/Не хватает: 290\sбаллов/);
	await page.getByTestId('confirm').click();
	const row = page.getByTestId('bonus-row');
	await expect(row).toHaveAttribute('data-state', 'rejected');
	await expect(row).toContainText('баллов не хватило');

	await page.getByTestId('bonus-leave').click();
	await expect(sheet).toContainText(/Сгорит: 410\sбаллов/);
	await expectAccessible(page, 'bonuses, leaving');
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('bonus-join')).toBeVisible();
	expect(await operator.bonuses(LINE.usual)).toMatchObject({ member: false, points: 0 });
	await expectAccessible(page, 'bonuses, outside');
	await page.getByTestId('bonus-join').click();
	await page.getByTestId('confirm').click();
	await expect(balance).toHaveAttribute('data-points', '0');
	expect((await operator.bonuses(LINE.usual)).member).toBe(true);
});

test('an operator without a programme shows none: cashback stays a figure', async ({ page, operator }) => {
	await signIn(page, operator, LINE.belarus);
	await expect(page.getByText('Кешбэк')).toBeVisible();
	await expect(page.getByRole('link', { name: /Кешбэк/ })).toHaveCount(0);
	await page.goto('/bonuses');
	await expect(page.getByTestId('not-offered')).toBeVisible();
});
