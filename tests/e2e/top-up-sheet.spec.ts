import { expect, signIn, test } from '../support/test';

test.beforeEach(async ({ page, operator }) => {
	await signIn(page, operator);
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
});

for (const [typed, words] of [
	['', 'Введите сумму'],
	['0', 'Не меньше 10'],
	['9,99', 'Не меньше 10'],
	['1000000000', 'Не больше 15'],
	['пятьсот', 'цифрами'],
	['1,234', 'не больше двух цифр']
] as const)
	test(`the sum «${typed}» is refused in words and stays as typed`, async ({ page, operator }) => {
		const amount = page.getByTestId('top-up-amount');
		await amount.fill(typed);
		await page.getByTestId('top-up-confirm').click();
		await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
		await expect(amount).toBeFocused();
		await expect(amount).toHaveValue(typed);
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
	await page.reload();
	await expect(amount).toBeVisible();
	await expect(amount).toHaveValue('250,5');
});

test('another’s number survives pasting and is said back before confirming', async ({ page }) => {
	await page.getByText('Другому', { exact: true }).click();
	const receiver = page.getByTestId('top-up-receiver');
	await receiver.fill('8 (916) 123-45-67');
	await expect(receiver).toHaveValue('+7 916 123-45-67');
	await page.getByTestId('top-up-amount').fill('100');
	await expect(page.getByText('на номер +7 916 123-45-67')).toBeVisible();
	await receiver.fill('+7 916 123');
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByText('Введите мобильный номер целиком')).toBeVisible();
});
