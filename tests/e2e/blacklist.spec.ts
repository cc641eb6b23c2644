import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { pastMonth } from '../support/months';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, test, workerReady } from '../support/test';

interface Product {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: unknown }[];
}

/** Who is refused, as the operator's inventory has it; `undefined` without the service. */
function refused(page: Page): Promise<string[] | undefined> {
	return page.evaluate(async () => {
		const products = (await (await fetch('/tmf-api/productInventory/v4/product')).json()) as Product[];
		const service = products.find(({ productOffering }) => productOffering.id === 'blacklist');
		const names = service?.productCharacteristic?.map(({ name }) => name);
		return names?.filter((name) => name.startsWith('blacklist:')).map((name) => name.slice('blacklist:'.length));
	});
}

const row = (page: Page, entry: string): Locator => page.locator(`[data-testid="blacklist-row"][data-key="${entry}"]`);

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

async function expectSound(operator: Operator, balance: number): Promise<void> {
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(balance);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
}

/** From the form through the confirm step. */
async function add(page: Page, typed: string): Promise<void> {
	await page.getByTestId('blacklist-number').fill(typed);
	await page.getByTestId('blacklist-add').click();
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('order-sheet')).toBeHidden();
	await expect(page.getByTestId('blacklist-number')).toHaveValue('');
	await page.getByTestId('result').getByRole('button', { name: 'Убрать сообщение' }).first().click();
}

test('whoever has called is kept out: one confirm for the service and the number, once', async ({ page, operator }) => {
	test.slow();
	await openSignedIn(page, operator, `/expenses${pastMonth(1).query}&show=callers`);
	const { balance } = await operator.ledger(LINE.usual);
	const caller = page.getByTestId('caller-row').first();
	const number = (await caller.getAttribute('data-key')) ?? '';
	expect(number).toMatch(/^\+\d+$/);
	await page.getByTestId('caller-blacklist').first().click();
	await expect(page).toHaveURL(/\/blacklist$/);
	await expect(page.getByTestId('blacklist-number')).not.toHaveValue('');
	await expectAccessible(page, 'an empty blacklist with a number filled in');
	await page.getByTestId('blacklist-add').click();
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet.getByTestId('confirm-price')).toHaveAttribute('data-minor', '150');
	await expect(sheet).toContainText('Звонки и SMS до вас не дойдут');
	await expectAccessible(page, 'the confirm step of an entry');
	await sheet.getByTestId('confirm').click();
	await expect(row(page, number)).toHaveAttribute('data-state', 'accepted');
	await expect(page.getByTestId('blacklist-number')).toHaveValue('');
	await workDone(page, operator);
	await expect(row(page, number)).toHaveAttribute('data-state', 'listed');
	expect(await refused(page)).toEqual([number]);
	await expectSound(operator, balance - 150);

	await row(page, number).getByTestId('blacklist-note').click();
	await page.getByTestId('note-text').fill('Реклама окон');
	await page.getByTestId('note-save').click();
	await expect(row(page, number)).toContainText('Реклама окон');

	await operator.clock({ advance: 86_400 });
	await page.reload();
	await expect(page.getByTestId('blacklist-attempts').getByRole('listitem').first()).toContainText('Реклама окон');
	await expectAccessible(page, 'a blacklist with what was refused');
});

test(
	'typed without a network, several arrive, each once; what is wrong with a number is said',
	{ tag: '@whole-browser' },
	async ({ page, context, operator }) => {
		test.slow();
		await openSignedIn(page, operator);
		await workerReady(page);
		const { balance } = await operator.ledger(LINE.usual);
		await page.getByRole('link', { name: /^Ещё/ }).click();
		await page.getByRole('link', { name: /^Чёрный список/ }).click();
		await expect(page.getByText('Список пуст')).toBeVisible();
		await expect(page.locator('a[href^="tel:*111*442"]')).toBeVisible();
		await context.setOffline(true);

		const number = page.getByTestId('blacklist-number');
		for (const [typed, said] of [
			['112', /экстренные/],
			['0890', /номер оператора/],
			['+7 900*', /ваш собственный/],
			['*', /почти никто/],
			['BANK', /только номер/]
		] as const) {
			await number.fill(typed);
			await page.getByTestId('blacklist-add').click();
			await expect(page.getByText(said)).toBeVisible();
			await expect(number).toHaveValue(typed);
		}
		await add(page, '8495*');
		await add(page, '8 900 000-00-02');
		await number.fill('+7 495 123-45-67');
		await expect(page.getByText(/в списке есть/)).toBeVisible();
		await number.fill('');
		await page.getByText('Скрытые номера', { exact: true }).click();
		await page.getByTestId('blacklist-add').click();
		await page.getByTestId('confirm').click();
		await expect(row(page, 'hidden')).toHaveAttribute('data-state', 'queued');
		await page.reload();
		for (const entry of ['+7495*', '+79000000002', 'hidden'])
			await expect(row(page, entry)).toHaveAttribute('data-state', 'queued');
		await expectAccessible(page, 'a blacklist that waits for a network');

		await row(page, '+79000000002').getByTestId('blacklist-cancel').click();
		await expect(row(page, '+79000000002')).toHaveCount(0);
		await context.setOffline(false);
		await expect(row(page, 'hidden')).toHaveAttribute('data-state', 'accepted');
		await workDone(page, operator);
		await expect(row(page, 'hidden')).toHaveAttribute('data-state', 'listed');
		await expect(row(page, '+7495*')).toHaveAttribute('data-state', 'listed');
		expect((await refused(page))?.toSorted()).toEqual(['+7495*', 'hidden']);
		await expectSound(operator, balance - 150);
	}
);

test('taken off and put back: what was not sent is called off, what was is put back', async ({
	page,
	context,
	operator
}) => {
	test.slow();
	await openSignedIn(page, operator, '/blacklist?number=79000000002');
	await workerReady(page);
	await expect(page.getByTestId('blacklist-number')).not.toHaveValue('');
	await page.getByTestId('blacklist-add').click();
	await page.getByTestId('confirm').click();
	const friend = row(page, '+79000000002');
	await expect(friend).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(friend).toHaveAttribute('data-state', 'listed');
	// What the address said has been taken: the end of a sheet, which gives the page its first
	// address again, does not bring it back.
	await page.getByTestId('blacklist-off').click();
	await expect(page.getByTestId('order-sheet')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('order-sheet')).toBeHidden();
	await expect(page.getByTestId('blacklist-number')).toHaveValue('');
	await expect(page.getByText('из ссылки ничего не подставили')).toHaveCount(0);
	const orders = async () =>
		(await operator.log()).filter(({ method, path }) => method === 'POST' && path.endsWith('/productOrder')).length;
	expect(await orders()).toBe(1);

	await context.setOffline(true);
	await friend.getByTestId('blacklist-remove').click();
	await expect(friend).toHaveAttribute('data-state', 'queued');
	await page.getByRole('button', { name: 'Вернуть' }).click();
	await expect(friend).toHaveAttribute('data-state', 'listed');
	await context.setOffline(false);
	await page.reload();
	await expect(friend).toHaveAttribute('data-state', 'listed');
	expect(await orders()).toBe(1);

	await friend.getByTestId('blacklist-remove').click();
	await expect(friend).toHaveAttribute('data-state', 'accepted');
	await page.getByRole('button', { name: 'Вернуть' }).click();
	// The second one waits until the operator has done with the first.
	await expect(async () => {
		await workDone(page, operator);
		expect(await orders()).toBe(3);
	}).toPass();
	await workDone(page, operator);
	await expect(friend).toHaveAttribute('data-state', 'listed');
	expect(await refused(page)).toEqual(['+79000000002']);

	await friend.getByTestId('blacklist-remove').click();
	await expect(friend).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(friend).toHaveCount(0);
	expect(await refused(page)).toEqual([]);
	await expect(page.getByTestId('blacklist-service')).toContainText('Деньги списываются и за пустой список');
});

test('a text that looks like fraud leads to the number in it', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/paste');
	await page
		.locator('textarea')
		.fill(
			'Ваша карта заблокирована! Срочно позвоните +7 (495) 123-45-67 и назовите код из SMS. http://mts-bonus.example/x'
		);
	await expectAccessible(page, 'a text that looks like fraud');
	await page.getByTestId('fraud-number').click();
	await expect(page.getByTestId('blacklist-number')).toHaveValue(/495/);
	await expect(page.getByTestId('blacklist-add')).toContainText('Не пропускать');
});
