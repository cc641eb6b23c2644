import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, signIn, test } from '../support/test';

const row = (page: Page, id: string) => page.locator(`[data-testid="service-row"][data-id="${id}"]`);
const buysFive = async (page: Page) => row(page, 'data-5').getByTestId('service-connect').click();

/** What came of it: every charge once, every top-up once. */
async function expectOnce(operator: Operator, line: string): Promise<void> {
	const { keys } = await operator.ledger(line);
	expect(keys.filter(({ applied }) => applied > 1)).toEqual([]);
}

test('a purchase the money is not enough for: topped up by what lacks, back at the order, bought once', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await page.getByTestId('packages-add').click();
	await buysFive(page);
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet.getByTestId('lacking')).toHaveAttribute('data-minor', '19900');
	await expect(sheet.getByTestId('confirm-balance')).toHaveCount(0);
	await expectAccessible(page, 'order that lacks money');
	await expect(sheet.getByTestId('lacking-pay')).toHaveText(/Пополнить на 199\s₽ и купить/);
	await sheet.getByTestId('lacking-top-up').click();

	await expect(page.getByTestId('top-up-amount')).toHaveValue('199');
	await expect(page.getByTestId('preset-lacking').first()).toHaveAttribute('data-minor', '19900');
	expect((await operator.ledger(LINE.zero)).keys.filter(({ applied }) => applied > 0)).toEqual([]);
	await confirmTopUp(page);

	await expect(page.getByTestId('top-up-amount')).toBeHidden();
	await expect(sheet.getByTestId('lacking')).toHaveCount(0);
	await expect(sheet.getByTestId('lacking-top-up')).toHaveCount(0);
	await expect(sheet.getByTestId('confirm-balance')).toHaveAttribute('data-minor', '0');
	// By the keyboard: a press where the other sheet has just closed is taken for a part of a
	// double tap.
	await page.getByTestId('confirm').press('Enter');
	await expect(async () => {
		await operator.clock({ advance: 30 });
		expect((await operator.ledger(LINE.zero)).entries.slice(-2).map(({ minor }) => minor)).toEqual([199_00, -199_00]);
	}).toPass({ timeout: 30_000 });
	await expectOnce(operator, LINE.zero);
});

test('the money and the order in one tap: from the saved card, in this order, each once', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await page.getByTestId('packages-add').click();
	await buysFive(page);
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet).toContainText(/199\s₽ с карты .*7702/);
	// Both answers are lost on the way: neither is done twice.
	await operator.faults([
		{ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 },
		{ method: 'POST', path: '**/productOrder', kind: 'drop-after', times: 1 }
	]);
	await sheet.getByTestId('lacking-pay').dblclick();
	await expect(page.getByTestId('result')).toHaveCount(2);
	await expectAccessible(page, 'two results at once');
	await expect(async () => {
		await operator.clock({ advance: 30 });
		expect((await operator.ledger(LINE.zero)).entries.slice(-2).map(({ minor }) => minor)).toEqual([199_00, -199_00]);
	}).toPass({ timeout: 40_000 });
	await expectOnce(operator, LINE.zero);
	expect((await operator.ledger(LINE.zero)).balance).toBe(0);
});

test('a card that is refused buys nothing, and says so', async ({ page, operator }) => {
	await signIn(page, operator, LINE.zero);
	await page.getByTestId('packages-add').click();
	await buysFive(page);
	await operator.faults([{ method: 'POST', path: '**/payment', kind: 'status', status: 402, times: 1 }]);
	const { entries } = await operator.ledger(LINE.zero);
	await page.getByTestId('lacking-pay').click();
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'rejected');
	expect((await operator.ledger(LINE.zero)).entries).toHaveLength(entries.length);
});

test('without a network the order waits behind its top-up, and both are carried out once', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await page.getByTestId('packages-add').click();
	await buysFive(page);
	await expect(page.getByTestId('lacking-top-up')).toBeVisible();
	await context.setOffline(true);
	await page.getByTestId('lacking-top-up').click();
	await confirmTopUp(page);
	await expect(page.getByTestId('top-up-coming')).toHaveAttribute('data-minor', '19900');
	await page.getByTestId('confirm').press('Enter');
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(async () => {
		await operator.clock({ advance: 30 });
		expect((await operator.ledger(LINE.zero)).entries.slice(-2).map(({ minor }) => minor)).toEqual([199_00, -199_00]);
	}).toPass({ timeout: 40_000 });
	await expectOnce(operator, LINE.zero);
});

test('closing the top-up leaves the order as it was; connecting warns of what is due', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await page.getByTestId('packages-add').click();
	await buysFive(page);
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet.getByTestId('lacking')).toHaveCount(0);
	await expect(sheet.getByTestId('due-lacking')).toHaveAttribute('data-minor', String(849_00 - (347_20 - 199_00)));
	await page.goBack();
	await page.goto('/tariff');
	await page.locator('[data-testid="tariff-card"][data-id="big-family"]').getByTestId('tariff-switch').click();
	await page.getByTestId('lacking-top-up').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
	await page.goBack();
	await expect(sheet.getByTestId('lacking')).toBeVisible();
	await expect(sheet.getByTestId('lost-remainders')).toBeVisible();
});

test('a switch says first what ends and what is not returned; where the pack does not know, that', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, '/tariff');
	await page.locator('[data-testid="tariff-card"][data-id="thrifty"]').getByTestId('tariff-switch').click();
	const lost = page.getByTestId('lost-remainders');
	await expect(lost).toContainText(/Сгорят: 17,4\sГБ\s· 432\sминуты\s· 102\sSMS/);
	await expect(lost).toContainText(/650\s₽, уплаченные до \d+\s\S+, не вернутся/);
	await expect(lost).toContainText('Тариф сменится сразу');
	const above = await lost.evaluate((block, price) => {
		const other = document.querySelector(price);
		return other !== null && Boolean(block.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
	}, '[data-testid="confirm-price"]');
	expect(above).toBe(true);
	await expectAccessible(page, 'switch with remainders');
});

test('an operator that does not say what becomes of remainders is not guessed at', async ({ page, operator }) => {
	await signIn(page, operator, LINE.belarus);
	await page.goto('/tariff');
	await page.getByTestId('tariff-switch').first().click();
	const lost = page.getByTestId('lost-remainders');
	await expect(lost).toContainText('Сохранятся ли остатки, оператор не сообщает');
	await expect(lost).not.toContainText(/[Сс]горят/);
});

test('home says what is due with everything on that day, and tops up by what lacks', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	const due = page.getByTestId('due');
	await expect(due).toHaveAttribute('data-minor', '84900');
	await expect(due).toHaveAttribute('data-lacks', String(849_00 - 347_20));
	await expectAccessible(page, 'home with what is due');
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('preset-lacking')).toHaveAttribute('data-minor', '50200');
	await expect(page.getByTestId('top-up-amount')).toHaveValue('');
	await page.goBack();
	await due.getByTestId('due-top-up').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('502');
});

test('a promised payment stands under the balance and among no services', async ({ page, operator }) => {
	await signIn(page, operator, LINE.zero);
	await page.goto('/promised');
	const promised = page.locator('[data-testid="promised-row"][data-id="promised-50"]');
	await promised.getByTestId('promised-take').click();
	await expect(page.getByTestId('lacking')).toHaveCount(0);
	await page.getByTestId('confirm').click();
	await expect(promised).not.toHaveAttribute('data-state', 'available');
	await expect(page.getByTestId('confirm')).toBeHidden();
	await page.goto('/');
	await expect(async () => {
		await operator.clock({ advance: 30 });
		await page.reload();
		await expect(page.getByTestId('loan')).toHaveAttribute('data-minor', '5000', { timeout: 3_000 });
	}).toPass({ timeout: 40_000 });
	await expect(page.getByTestId('loan')).toHaveText(/50\s₽ в долг, вернуть \d+\s\S+/);
	await page.goto('/services');
	await expect(page.getByTestId('service-row').first()).toBeVisible();
	await expect(row(page, 'promised-50')).toHaveCount(0);
});

test('a blocked line says what lifts it and offers the debt; a zero one what still works', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.blocked);
	const mode = page.getByTestId('no-data-mode');
	await expect(mode.getByTestId('debt')).toHaveAttribute('data-minor', '12840');
	await expect(mode).toContainText('блокировка снимется сама');
	await expect(mode).not.toContainText('за счёт собеседника');
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('preset-lacking').first()).toHaveAttribute('data-minor', '12840');
	await page.goBack();
	await mode.getByTestId('debt-top-up').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('128,4');
});

test('with nothing on the account: packages first, nothing twice, and what runs out looks so', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await expect(page.getByTestId('packages-work')).toHaveText(/Пакеты работают и без денег: .*ГБ|МБ/);
	await expect(page.getByRole('link', { name: /Обещанный платёж/ })).toHaveCount(1);
	await expect(page.getByText(/нет денег|счёте ноль/)).toHaveCount(0);
	await expect(page.getByText('Заканчивается')).toBeVisible();
	await expectAccessible(page, 'home with nothing on the account');
	await page.getByTestId('low-add').click();
	await expect(page.getByTestId('packages-sheet').or(page.getByTestId('service-row').first()).first()).toBeVisible();
});
