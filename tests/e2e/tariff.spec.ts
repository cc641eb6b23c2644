import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, test, workerReady } from '../support/test';

const card = (page: Page, id: string) => page.locator(`[data-testid="tariff-card"][data-id="${id}"]`);
const own = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const orders = async (operator: Operator) =>
	(await operator.ledger(LINE.usual)).keys.filter(
		({ method, path }) => method === 'POST' && /\/productOrder$/.test(path)
	);

/** The operator takes its time: of its own clock. */
async function switched(page: Page, operator: Operator, name: string): Promise<void> {
	await expect(async () => {
		await operator.clock({ advance: 30 });
		await expect(own(page, name)).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await expect(page.getByTestId('tariff-going')).toHaveCount(0);
}

test('a tariff is compared with mine, switched to, and paid for once; another one with no network', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/tariff');
	await workerReady(page);
	const before = await operator.ledger(LINE.usual);
	await expect(own(page, 'Простой день')).toBeVisible();

	const thrifty = card(page, 'thrifty');
	await expect(thrifty).toContainText(/Абонентская плата: дешевле на 360\s₽ в месяц/);
	await expect(thrifty.getByTestId('tariff-included')).toHaveText(/5\sГБ/);
	await thrifty.getByTestId('tariff-compare').click();
	const table = thrifty.getByTestId('tariff-comparison');
	for (const row of [
		/Абонентская плата Лучше: дешевле на 360\s₽ в месяц\s*650\s₽ в месяц\s*290\s₽ в месяц/,
		/Интернет Хуже: меньше на 25\sГБ\s*30\sГБ\s*5\sГБ/,
		/SMS по России Хуже: не входит\s*300\sSMS\s*не входит/,
		/SMS сверх пакета Так же\s*2,80\s₽ за SMS\s*2,80\s₽ за SMS/,
		/Минута внутри сети Хуже: дороже\s*бесплатно\s*3\s₽ за минуту/
	])
		await expect(table.getByRole('rowgroup').filter({ hasText: row })).toHaveCount(1);
	await expect(thrifty.getByRole('link', { name: 'Набрать' })).toHaveAttribute('href', /^tel:\*\d+\*\d+%23$/);
	await expect(card(page, 'smart-2019')).toHaveCount(0);
	await expectAccessible(page, 'comparison');

	await thrifty.getByTestId('tariff-switch').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '29000');
	await page.goBack();
	await expect(page.getByTestId('confirm')).toBeHidden();
	expect(await orders(operator)).toEqual([]);

	await thrifty.getByTestId('tariff-switch').click();
	await page.getByTestId('confirm').click();
	await switched(page, operator, 'Бережливый');
	await expect(card(page, 'thrifty')).toHaveCount(0);
	const paid = await operator.ledger(LINE.usual);
	expect(paid.balance).toBe(before.balance - 290_00);
	expect(paid.entries.filter(({ minor }) => minor === -290_00)).toHaveLength(
		before.entries.filter(({ minor }) => minor === -290_00).length + 1
	);

	await context.setOffline(true);
	await page.reload();
	await expect(own(page, 'Бережливый')).toBeVisible();
	const clean = card(page, 'clean-sheet');
	await clean.getByTestId('tariff-compare').click();
	await expect(clean.getByTestId('tariff-comparison')).toContainText(/Лучше: дешевле на 290\s₽ в месяц/);
	await clean.getByTestId('tariff-switch').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '0');
	await page.getByTestId('confirm').click();
	const going = page.getByTestId('tariff-going');
	await expect(going).toContainText('Переход на «Чистый лист»');
	await expect(going).toContainText('Отправим, когда появится сеть.');
	await expect(clean.getByTestId('tariff-switch')).toHaveCount(0);
	await expect(own(page, 'Бережливый')).toBeVisible();
	await expectAccessible(page, 'switch waiting for the network');
	await page.reload();
	await expect(going).toHaveAttribute('data-state', 'queued');

	await context.setOffline(false);
	await switched(page, operator, 'Чистый лист');
	const after = await operator.ledger(LINE.usual);
	expect(after.balance).toBe(paid.balance);
	// Money was moved for one alone: the other is free.
	expect((await orders(operator)).map(({ times, applied }) => [times, applied])).toEqual([
		[1, 1],
		[1, 0]
	]);
});
