import { confirmTopUp } from '../support/confirm-top-up';
import { expect, LINE, openSignedIn, test } from '../support/test';

test.beforeEach(async ({ page, operator }) => {
	// With its motion, which other journeys do without.
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await openSignedIn(page, operator);
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
});

test('a sum that can’t be is refused in words and stays as typed', async ({ page, operator }) => {
	const amount = page.getByTestId('top-up-amount');
	for (const [typed, words] of [
		['', 'Введите сумму'],
		['0', 'Не меньше 10'],
		['9,99', 'Не меньше 10'],
		['1000000000', 'Не больше 15'],
		['пятьсот', 'цифрами'],
		['1,234', 'и тысячи, и копейки'],
		['1,2345', 'не больше двух цифр']
	] as const) {
		await amount.fill(typed);
		await page.getByTestId('top-up-confirm').click();
		await expect(page.getByRole('alert').filter({ hasText: words }), typed).toBeVisible();
		await expect(amount).toBeFocused();
		await expect(amount).toHaveValue(typed);
	}
	await expect(page.getByTestId('outbox-count')).toHaveCount(0);
	expect((await operator.log()).filter(({ method, path }) => method === 'POST' && /payment$/.test(path))).toEqual([]);
});

test('closing by Esc, by Back or by a reload loses nothing typed, and focus returns', async ({ page }) => {
	const amount = page.getByTestId('top-up-amount');
	const open = page.getByTestId('top-up-open');
	await amount.fill('250,5');
	await page.keyboard.press('Escape');
	await expect(amount).toBeHidden();
	await expect(open).toBeFocused();

	await page.keyboard.press('Enter');
	await expect(amount).toHaveValue('250,5');
	await page.goBack();
	await expect(amount).toBeHidden();
	await expect(page).toHaveURL(/\/$/);

	await open.click();
	for (const reload of ['first', 'second']) {
		await page.reload();
		await expect(amount, `${reload} reload`).toBeVisible();
		await expect(amount).toHaveValue('250,5');
	}
});

test('an impatient finger does not open what is under the sheet', async ({ page }) => {
	await page.getByTestId('top-up-amount').fill('31');
	const button = page.getByTestId('top-up-confirm');
	const tab = page.locator('nav').getByRole('link', { name: 'Услуги' });
	const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	// The next tap of the same finger comes at the moment when the sheet closes, on whatever is
	// there then.
	await tab.evaluate(
		(link, at) => {
			const sheet = document.querySelector('[data-testid="top-up"]');
			sheet?.addEventListener('close', () =>
				link.dispatchEvent(new MouseEvent('click', { ...at, detail: 2, bubbles: true, cancelable: true }))
			);
		},
		{ clientX: x + width / 2, clientY: y + height / 2 }
	);
	await button.click();
	// In the queue, or done already.
	await expect(page.getByTestId('outbox-item').or(page.getByTestId('result')).first()).toContainText('31');
	await expect(button).toBeHidden();
	await expect(page).toHaveURL(/\/$/);
	await page.locator('nav').getByRole('link', { name: 'Ещё' }).click();
	await expect(page).toHaveURL(/more$/);
});

test('another’s number survives pasting and is said back before confirming', async ({ page }) => {
	await page.getByText('На другой', { exact: true }).click();
	const receiver = page.getByTestId('top-up-receiver');
	await receiver.fill('8 (916) 123-45-67');
	await expect(receiver).toHaveValue('+7 916 123-45-67');
	await page.getByTestId('top-up-amount').fill('100');
	await expect(page.getByText('на номер +7 916 123-45-67')).toBeVisible();
	await receiver.fill('+7 916 123');
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByText('Введите мобильный номер целиком')).toBeVisible();
});

test('a top-up the bank refused is confirmed from another card, charged once', async ({ page, operator }) => {
	const { balance } = await operator.ledger(LINE.usual);
	await page.getByTestId('top-up-amount').fill('1500');
	await page.getByText('Visa').click();
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'rejected');
	await page.getByTestId('outbox-count').click();
	await page.getByRole('button', { name: 'Другая карта' }).click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('1500');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-count')).toHaveCount(0, { timeout: 20_000 });
	await expect.poll(async () => (await operator.ledger(LINE.usual)).balance).toBe(balance + 1500_00);
});

test('charged but not credited: the queue says so, and confirming again charges nothing', async ({
	page,
	operator
}) => {
	const { balance } = await operator.ledger(LINE.usual);
	await operator.faults([{ method: 'POST', path: '**/topupBalance', kind: 'status', status: 422 }]);
	await page.getByTestId('top-up-amount').fill('137');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'rejected');
	await page.getByTestId('outbox-count').click();
	await expect(page.getByText('Деньги с карты списаны, но на счёт ещё не зачислены')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Другая карта' })).toHaveCount(0);
	await operator.faults([]);
	await page.getByRole('button', { name: 'Подтвердить ещё раз' }).click();
	await expect.poll(async () => (await operator.ledger(LINE.usual)).balance).toBe(balance + 137_00);
	const payments = (await operator.log()).filter(({ method, path }) => method === 'POST' && /payment$/.test(path));
	expect(payments).toHaveLength(1);
});
