import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import { pastMonth } from '../support/months';
import { storedRows } from '../support/stored-rows';
import { expect, LINE, openSignedIn, signIn, test } from '../support/test';

/** What is wished for, as the device keeps it: there is no push service here. */
async function storedKinds(page: Page): Promise<unknown> {
	const { settings } = await storedRows(page, ['settings']);
	const { value } = settings.find(({ name }) => name === 'push') ?? {};
	return (value as { kinds: unknown } | undefined)?.kinds;
}

test('is the money enough: day by day, topped up by what lacks, and the days taken along', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
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
	await openSignedIn(page, operator);
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
	await expect(page.getByTestId('outbox-ended').first().getByTestId('repeat')).toContainText('Перевести ещё раз');
	await page.goto('/more/operations');
	await page.getByTestId('operations-row').first().getByTestId('repeat').click();
	await expect(page.getByTestId('transfer-amount')).toHaveValue('100');
});

test('a number is called what the person calls it, everywhere it stands, and on this device alone', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, `/expenses${pastMonth(1).query}&show=callers`);
	const caller = page.getByTestId('caller-row').first();
	await expect(caller).toBeVisible();
	const number = (await caller.getAttribute('data-key')) ?? '';
	const asked = (await operator.log()).length;
	await page.getByTestId('caller-note').first().click();
	const field = page.getByTestId('note-text');
	await field.fill('м'.repeat(41));
	await page.getByTestId('note-save').click();
	await expect(page.getByTestId('note-sheet')).toContainText('Не длиннее 40 знаков: уберите 1');
	await expectAccessible(page, 'a note that is too long');
	await field.fill(' мама ');
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('note-sheet')).toBeHidden();
	await expect(caller).toContainText('мама');
	await expect(page.getByTestId('caller-note').first()).toBeFocused();
	await expectAccessible(page, 'callers with a note');

	await caller.getByRole('button').first().click();
	const row = page.getByTestId('record-row').first();
	await expect(row).toContainText('мама');
	await page.getByTestId('record-search').fill('мам');
	await expect(row).toContainText('мама');
	await row.getByRole('button').click();
	await expect(page.getByTestId('record-sheet')).toContainText('мама');
	await page.getByTestId('record-note').click();
	await expect(field).toBeFocused();
	await field.fill('мама, дом');
	await page.getByTestId('note-save').click();
	await expect(page.getByTestId('record-note')).toBeFocused();
	await expect(page.getByTestId('record-sheet').getByRole('heading', { level: 2 })).toHaveText('мама, дом');

	expect(JSON.stringify((await operator.log()).slice(asked))).not.toMatch(/мама|%D0%BC%D0%B0%D0%BC/i);
	await page.goto('/more/room');
	await expect(page.getByTestId('kept-notes')).toHaveAttribute('data-count', '1');
	await page.goto('/more');
	await page.getByTestId('sign-out').click();
	await expect(page.getByTestId('leaving-notes')).toContainText('Пропадёт подпись к 1 номеру');
	await page.keyboard.press('Escape');
	await page.goto('/more/room');
	await page.getByTestId('notes-forget').click();
	await page.getByTestId('notes-forget-confirm').click();
	await expect(page.getByTestId('kept-notes')).toHaveCount(0);
	expect(number).not.toBe('');
});

test('a notice is offered when the money is low, not on the visit of the sign-in, and once', async ({
	page,
	operator
}) => {
	await page.addInitScript(() => {
		let permission = sessionStorage.getItem('permission') ?? 'default';
		Object.defineProperty(Notification, 'permission', { get: () => permission });
		Notification.requestPermission = () => {
			permission = 'granted';
			sessionStorage.setItem('permission', permission);
			return Promise.resolve('granted');
		};
	});
	await signIn(page, operator, LINE.zero);
	const card = page.getByTestId('low-offer');
	await expect(page.getByRole('link', { name: 'Все операции' })).toBeVisible();
	await expect(card).toHaveCount(0);

	await page.reload();
	await card.scrollIntoViewIfNeeded();
	await expect(card).toHaveAttribute('data-reason', 'lowBalance');
	await expectAccessible(page, 'a notice is offered');
	await card.getByTestId('low-offer-later').click();
	await expect(card).toHaveCount(0);

	await page.reload();
	await card.scrollIntoViewIfNeeded();
	await expect(card).toHaveAttribute('data-reason', 'packageEnds');
	await card.getByTestId('low-offer-on').click();
	await expect(page.getByText('Уведомление включено').last()).toBeVisible();
	await page.goto('/more/settings');
	await expect(page.getByTestId('notices')).toHaveAttribute('data-on', 'true');
	expect(await storedKinds(page)).toEqual(['packageEnds']);
});
