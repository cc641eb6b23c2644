import type { Page } from '@playwright/test';
import type { Operator } from '../support/operator';
import { expect, firstCode, LINE, openSignedIn, shownBalance, signIn, test } from '../support/test';

/** Home has what the operator has; every line's, as the device stores it: tests/integration. */
async function expectOwnBalance(page: Page, operator: Operator, line: string): Promise<void> {
	expect(await shownBalance(page)).toBe((await operator.ledger(line)).balance);
}

test('a zero balance is shown as zero, not as missing', async ({ page, operator }) => {
	await signIn(page, operator, LINE.zero);
	await expect(page.getByTestId('balance-amount')).toHaveText(/^0,00\s₽$/);
	await expectOwnBalance(page, operator, LINE.zero);
});

test('a Belarusian line has its own currency', async ({ page, operator }) => {
	await signIn(page, operator, LINE.belarus);
	await expect(page.getByTestId('balance-amount')).toHaveText(/BYN|Br/);
	await expectOwnBalance(page, operator, LINE.belarus);
});

test('a blocked line says so and can still be topped up', async ({ page, operator }) => {
	await signIn(page, operator, LINE.blocked);
	await expect(page.getByText(/заблокирован/i).first()).toBeVisible();
	expect(await shownBalance(page)).toBeLessThan(0);
	await expectOwnBalance(page, operator, LINE.blocked);
	await expect(page.getByTestId('top-up-open')).toBeEnabled();
});

test('the last value stays while refreshing fails', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	const shown = await shownBalance(page);
	await operator.faults([{ path: '**/bucket', kind: 'status', status: 503, times: 50 }]);
	await page.getByRole('button', { name: 'Обновить' }).click();
	await expect(page.getByTestId('offline-chip')).toBeVisible();
	expect(await shownBalance(page)).toBe(shown);
});

test('what one line is writing is not put before the next one, which signs in from another tab', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/support');
	await page.getByTestId('chat-input').fill('За что списали 300 рублей?');
	const paste = await context.newPage();
	await paste.goto('/paste');
	await paste.getByTestId('paste-input').fill('Баланс: 347,20 руб.');

	const other = await context.newPage();
	await context.clearCookies();
	// Whoever is signed in is led home from the way in.
	await other.goto('/');
	await expect(other.getByText(/Сеанс больше не действует/)).toBeVisible();
	await other.goto('/sign-in');
	await other.getByTestId('phone').fill(LINE.fresh);
	await other.getByTestId('sign-in').click();
	await other.getByTestId('sms-code').fill(await firstCode(operator, LINE.fresh));
	await expect(other.getByTestId('balance-amount')).toBeVisible();

	await expect(page.getByTestId('chat-input')).toHaveValue('');
	await expect(paste.getByTestId('paste-input')).toHaveValue('');
});
