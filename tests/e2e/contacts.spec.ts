import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, openSignedIn, test } from '../support/test';

const person = (name: string, ...phones: string[]): string =>
	['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...phones.map((phone) => `TEL:${phone}`), 'END:VCARD', ''].join('\r\n');

const LEO = person('Лев Сомов', '+79000000101');
const SAME_LEO = person('Лев', '8 900 000-01-01', '+79000000102');
const IVY = person('Ива', '+79000000103');

async function give(page: Page, ...cards: string[]): Promise<void> {
	const buffer = Buffer.from(cards.join(''));
	await page.getByTestId('contacts-file').setInputFiles({ name: 'phone.vcf', mimeType: 'text/vcard', buffer });
}

/** The passphrase twice; the code that was shown. */
async function makeSafe(page: Page): Promise<string> {
	await page.getByTestId('contacts-phrase').fill('сом на даче');
	await page.getByTestId('contacts-phrase-again').fill('сом на даче');
	await page.getByTestId('contacts-safe-next').click();
	const groups = page.getByTestId('contacts-code').locator('span');
	await expect(groups).toHaveCount(7);
	return (await groups.allTextContents()).join(' ');
}

test('contacts are read, sealed for the operator, merged, missed and brought back', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/contacts');
	await expect(page.getByTestId('contacts-import')).toBeVisible();
	await expectAccessible(page, 'contacts, none');
	await give(page, 'no contacts');
	await expect(page.getByText('Контактов здесь нет')).toBeVisible();
	await give(page, LEO, SAME_LEO, IVY);
	await expect(page.getByTestId('contacts-count')).toContainText('3 контакта');

	await page.getByTestId('contacts-backup').click();
	await page.getByTestId('contacts-phrase').fill('1234567890');
	await page.getByTestId('contacts-safe-next').click();
	await expect(page.getByText('Такую фразу подберут первой')).toBeVisible();
	await expectAccessible(page, 'contacts, passphrase');
	const code = await makeSafe(page);
	await expectAccessible(page, 'contacts, recovery code');
	await page.getByTestId('contacts-code-written').click();
	await expect(page.getByTestId('contacts-restore')).toHaveCount(1);
	await expect(page.getByTestId('contacts-copied')).toBeVisible();

	const merge = page.getByTestId('contacts-merge');
	await merge.click();
	await expect(page.getByTestId('contacts-count')).toContainText('2 контакта');
	await expect(merge).toHaveCount(0);
	await page.getByTestId('contacts-undo').click();
	await expect(merge).toHaveCount(1);

	await give(page, LEO, SAME_LEO);
	await expect(page.getByTestId('contacts-read-count')).toContainText('2 контакта');
	await expectAccessible(page, 'contacts, read');
	await page.getByTestId('contacts-keep-replace').click();
	const gone = page.getByTestId('contacts-people-gone');
	await expect(gone).toContainText('Ива');
	await expectAccessible(page, 'contacts, with all there is');
	await page.getByTestId('contacts-gone-back').click();
	await expect(gone).toHaveCount(0);
	await expect(page.getByTestId('contacts-people-book')).toContainText('Ива');

	await page.getByTestId('contacts-restore').click();
	await expect(page.getByTestId('contacts-opened-count')).toContainText('3 контакта');
	await page.getByRole('checkbox', { name: /Ива/ }).check();
	await expectAccessible(page, 'contacts, a copy opened');
	const download = page.waitForEvent('download');
	await page.getByTestId('contacts-opened-vcf').click();
	const saved = await readFile(await (await download).path(), 'utf8');
	expect(saved).toContain('FN:Ива');
	expect(saved).not.toContain('FN:Лев');
	await page.keyboard.press('Escape');

	await page.getByTestId('contacts-delete').click();
	await page.getByTestId('contacts-delete-confirm').click();
	await expect(page.getByTestId('contacts-restore')).toHaveCount(0);
	expect(code).toMatch(/^(?:\w{5} ){6}\w{5}$/);
});
