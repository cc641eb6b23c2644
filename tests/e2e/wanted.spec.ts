import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import { expect, LINE, screenTest as test, signIn } from '../support/test';

test('is the money enough: day by day, topped up by what lacks, and the days taken along', async ({
	page,
	operator
}) => {
	await signIn(page, operator);
	await page.getByTestId('due-open').click();
	const sheet = page.getByTestId('due-sheet');
	const day = sheet.getByTestId('due-day').first();
	await expect(day).toHaveAttribute('data-minor', '84900');
	await expect(day).toHaveAttribute('data-lacks', '50180');
	await expect(sheet.getByTestId('due-verdict')).toContainText(/не хватит 501,80\s₽/);
	await expectAccessible(page, 'charges to come');

	const saved = page.waitForEvent('download');
	await sheet.getByTestId('due-calendar').click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('spisaniya.ics');
	const text = await readFile(await file.path(), 'utf8');
	expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
	expect(text.match(/DTSTART;VALUE=DATE:\d{8}\r\n/g)).toHaveLength(1);
	expect(text).not.toContain('9000000001');

	await sheet.getByTestId('due-sheet-top-up').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('502');
	await confirmTopUp(page);
	await expect(page.getByTestId('due-verdict')).toContainText('Денег хватит');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('due-open')).toBeFocused();
});

test('what was done is done again through its form alone, by keyboard; its receipt is one tap away', async ({
	page,
	operator
}) => {
	await signIn(page, operator);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('500');
	await confirmTopUp(page);
	const result = page.getByTestId('result');
	await expect(result).toHaveAttribute('data-state', 'done');
	await result.getByTestId('result-repeat').press('Enter');
	await expect(page.getByTestId('top-up-amount')).toHaveValue('500');
	expect((await operator.ledger(LINE.usual)).keys.filter(({ applied }) => applied > 0)).toHaveLength(2);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('top-up-amount')).toBeHidden();

	await page.goto('/transfer');
	await page.getByTestId('transfer-receiver').fill('9000000002');
	await page.getByTestId('transfer-amount').fill('100');
	await page.getByTestId('transfer-send').click();
	await page.getByTestId('confirm').click();
	await expect(result).toContainText('Переведено');
	await result.getByRole('link', { name: 'Чек' }).click();
	const receipt = page.getByTestId('movement-sheet');
	await expect(receipt).toContainText('−100,00');
	await expect(receipt.getByTestId('receipt-share')).toBeVisible();
	await expectAccessible(page, 'receipt of a transfer');
	await receipt.getByTestId('repeat').press('Enter');
	await expect(page.getByTestId('transfer-amount')).toHaveValue('100');
	await expect(page.getByTestId('transfer-receiver')).toHaveValue('+7 900 000-00-02');

	await page.getByTestId('transfer-amount').fill('');
	await page.getByTestId('transfer-row').first().getByTestId('repeat').press('Enter');
	await expect(page.getByTestId('transfer-amount')).toHaveValue('100');
	await expect(page.locator('main h1')).toBeFocused();

	await page.goto('/queue');
	await expect(page.getByTestId('outbox-ended').first().getByTestId('repeat')).toHaveText(/^Перевести ещё раз/);
	await page.goto('/more/operations');
	await page.getByTestId('operation').first().getByTestId('repeat').click();
	await expect(page.getByTestId('transfer-amount')).toHaveValue('100');
});
