import { DATABASE_NAME } from '../../src/lib/db/database';
import { expectAccessible } from '../support/axe';
import { tabKept } from '../support/stored-rows';
import { expect, LINE, openSignedIn, shownBalance, test, workerReady } from '../support/test';

test('a transfer is confirmed offline with its fee, leaves once with the network, and a refused one is put right', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	const own = (await operator.ledger(LINE.usual)).balance;
	const theirs = (await operator.ledger(LINE.zero)).balance;
	await page.getByRole('link', { name: /Перевод на другой номер/ }).click();
	await expect(page.getByText(/Комиссия 10\s₽ с каждого перевода/)).toBeVisible();

	await context.setOffline(true);
	await page.getByTestId('transfer-receiver').fill(LINE.usual);
	await page.getByTestId('transfer-send').click();
	await expect(page.getByText('Это ваш номер')).toBeVisible();
	await expect(page.getByText('Введите сумму')).toBeVisible();
	await page.getByTestId('transfer-receiver').fill('8 (900) 000-00-02');
	await page.getByTestId('transfer-receiver').press('Enter');
	await expect(page.getByTestId('transfer-amount')).toBeFocused();
	await page.getByTestId('transfer-amount').fill('100');
	await expect.poll(() => tabKept(page, 'transfer-draft')).toMatchObject({ amount: '100' });
	await page.reload();
	await expect(page.getByTestId('transfer-amount')).toHaveValue('100');
	await page.getByTestId('transfer-send').click();
	const sheet = page.getByTestId('transfer-sheet');
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '1000');
	await expect(sheet).toContainText('+7 900 000-00-02');
	await expect(sheet).toContainText(/Спишется всего\s*110\s₽/);
	await expect(sheet).toContainText(/Останется на счёте\s*237,20\s₽/);
	await expect(sheet).toContainText('Отправим, когда появится сеть');
	await expectAccessible(page, 'transfer, confirm step');
	await page.goBack();
	await expect(sheet).toBeHidden();
	await page.getByTestId('transfer-amount').press('Enter');
	await page.getByTestId('confirm').click();
	const row = page.getByTestId('transfer-row').first();
	await expect(row).toHaveAttribute('data-state', 'queued');
	await expect(sheet).toBeHidden();
	await expect(page.getByTestId('transfer-amount')).toHaveValue('');
	expect((await operator.ledger(LINE.usual)).balance).toBe(own);

	await context.setOffline(false);
	await expect(row).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
	expect((await operator.ledger(LINE.usual)).balance).toBe(own - 110_00);
	expect((await operator.ledger(LINE.zero)).balance).toBe(theirs + 100_00);

	await page.getByTestId('transfer-receiver').fill('+7 900 000-00-02');
	await page.getByTestId('transfer-amount').fill('230');
	await expect(page.getByText(/На счёте не хватит 12,80\s₽/).first()).toBeVisible();
	await page.getByTestId('transfer-send').click();
	await page.getByTestId('confirm').click();
	await expect(row).toHaveAttribute('data-state', 'rejected');
	await expect(row).toContainText('на счёте не хватило денег');
	await page.getByRole('link', { name: 'Мои заявки' }).click();
	await page.getByRole('button', { name: 'Проверить и подтвердить' }).click();
	await expect(page.getByTestId('transfer-receiver')).toHaveValue('+7 900 000-00-02');
	await page.getByTestId('transfer-amount').fill('50');
	await page.getByTestId('transfer-send').click();
	await page.getByTestId('confirm').click();
	await expect(row).toHaveAttribute('data-state', 'done');
	await expect(page.getByTestId('transfer-row')).toHaveCount(2);

	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(own - 110_00 - 60_00);
	expect((await operator.ledger(LINE.zero)).balance).toBe(theirs + 150_00);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
	await page.goto('/');
	await expect.poll(() => shownBalance(page)).toBe(own - 170_00);
});

test('what is typed and pressed before the device has said who is signed in is not lost', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	// Another tab that writes: until it has ended, nothing can be read.
	const other = await context.newPage();
	await other.goto('/codes');
	await other.evaluate(async (name) => {
		const opening = indexedDB.open(name);
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const store = opening.result.transaction('session', 'readwrite').objectStore('session');
		await new Promise<void>((resolve) => {
			const hold = () => {
				resolve();
				if (!('release' in window)) store.count().onsuccess = hold;
			};
			store.count().onsuccess = hold;
		});
	}, DATABASE_NAME);

	await page.goto('/transfer');
	await page.getByTestId('transfer-receiver').fill('9000000002');
	await page.getByTestId('transfer-amount').fill('100');
	await page.getByTestId('transfer-send').click();
	await other.evaluate(() => Object.assign(window, { release: true }));
	await expect(page.getByTestId('confirm')).toBeVisible();
	await expect.poll(() => page.evaluate(() => 'sealed:transfer-draft' in sessionStorage)).toBe(true);
	await page.reload();
	await expect(page.getByTestId('transfer-receiver')).toHaveValue('+7 900 000-00-02');
	await other.close();
});
