import { credits, expectAppliedOnce, topUp } from '../faults/support/top-up';
import { confirmTopUp } from '../support/confirm-top-up';
import { expectAccessible } from '../support/axe';
import { expect, LINE, openSignedIn, test, workerReady } from '../support/test';

const SUM = 12_345;

test('a large sum confirmed with no network asks for a code once it can, and is applied once', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await context.setOffline(true);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill(String(SUM));
	await expect(page.getByText(/Оператор попросит код из SMS/)).toBeVisible();
	await confirmTopUp(page);
	await expect(page.getByTestId('top-up-confirm')).toBeHidden();
	const item = page.getByTestId('outbox-item');
	await expect(item).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(item).toHaveAttribute('data-state', 'needs-code');
	expect(await credits(operator, SUM * 100)).toBe(0);

	const enter = item.getByRole('button', { name: 'Ввести код' });
	await enter.press('Enter');
	const submit = page.getByTestId('command-code-submit');
	await submit.press('Enter');
	const code = page.getByTestId('command-code');
	await expect(code).toBeFocused();
	await expectAccessible(page, 'the code of a command');
	await code.fill('000000');
	await code.press('Enter');
	await expect(code).toHaveAccessibleDescription(/осталось|попыт/i);
	// Closed and opened again, the code that was sent is still the one.
	await page.keyboard.press('Escape');
	await expect(enter).toBeFocused();
	await enter.press('Enter');
	await code.fill(await operator.smsCode(LINE.usual));
	await code.press('Enter');
	await expectAppliedOnce(page, operator, balance, SUM * 100);
});

test('what waits for a code can be called off; an operator that is not reached sends none, and says so', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await topUp(page, SUM);
	const item = page.getByTestId('outbox-item');
	await expect(item).toHaveAttribute('data-state', 'needs-code');
	await page.goto('/queue');
	await context.setOffline(true);
	await item.getByRole('button', { name: 'Ввести код' }).click();
	await page.getByTestId('command-code-submit').click();
	await expect(page.getByTestId('code-sheet').getByRole('alert')).toBeVisible();
	await page.goBack();
	await item.getByRole('button', { name: 'Отменить' }).click();
	await expect(item).toHaveCount(0);
	expect(await credits(operator, SUM * 100)).toBe(0);
});
