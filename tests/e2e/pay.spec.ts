import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { tabKept } from '../support/stored-rows';
import { expect, freshTest, LINE, signIn, test, workerReady } from '../support/test';

/** The new subscriber's first top-up: no card is saved, so it is by a page of the bank's. */
test.beforeEach(async ({ page, operator }) => {
	await signIn(page, operator, LINE.fresh);
});

const way = (page: Page, kind: string) => page.locator(`[data-testid="pay-method"][data-kind="${kind}"]`);

async function fill(page: Page, sum: number, kind: 'sbp' | 'new-card'): Promise<void> {
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill(String(sum));
	await page.getByTestId(`pay-${kind}`).click();
	await page.getByTestId('top-up-confirm').click();
}

const credit = async (operator: Operator) => (await operator.ledger(LINE.fresh)).balance;

test('with no card the sheet offers every way, and says what is to be chosen', async ({ page }) => {
	await page.getByTestId('top-up-open').click();
	for (const kind of ['new-card', 'sbp', 'ask', 'voice']) await expect(way(page, kind).first()).toBeVisible();
	await expect(way(page, 'card')).toHaveCount(0);
	await page.getByTestId('top-up-amount').fill('100');
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByRole('alert').filter({ hasText: 'Выберите, чем заплатить' })).toBeVisible();
	await expectAccessible(page, 'ways to pay');
});

test('by СБП on a desktop: a QR code, paid in another device, told by itself', async ({ page, operator }) => {
	const before = await credit(operator);
	await fill(page, 300, 'sbp');
	const pay = page.getByTestId('pay-state');
	await expect(pay).toHaveAttribute('data-state', 'awaits-payment');
	await expect(page.getByRole('img', { name: 'QR-код для оплаты' })).toBeVisible();
	await expectAccessible(page, 'the payment');
	const [payment] = await operator.payments(LINE.fresh);
	expect(payment).toMatchObject({ status: 'pendingAuthorization', method: 'bankAccountTransfer', minor: 300_00 });
	await operator.pay(payment?.id ?? '', 'paid');
	await expect(pay).toHaveAttribute('data-state', 'done');
	expect(await credit(operator)).toBe(before + 300_00);
	await page.getByRole('button', { name: 'Закрыть' }).last().click();
	await expect(page.getByTestId('outbox-count')).toHaveCount(0);
	await expect(page.getByTestId('balance-amount')).toContainText('300');
});

test('by a new card: the page opens, is paid, and the app asks the operator what became of it', async ({
	page,
	operator
}) => {
	const before = await credit(operator);
	await fill(page, 500, 'new-card');
	await page.waitForURL(/__mock\/pay\//);
	await page.getByRole('button', { name: 'Оплатить' }).click();
	await expect(page).toHaveURL(/top-up\?back$/);
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'done');
	expect(await credit(operator)).toBe(before + 500_00);
	expect((await operator.log()).filter(({ method, path }) => method === 'POST' && /payment$/.test(path))).toHaveLength(
		1
	);
});

test('the page is left in the middle: nothing is taken, and the queue leads back to it', async ({ page, operator }) => {
	const before = await credit(operator);
	await fill(page, 500, 'new-card');
	await page.waitForURL(/__mock\/pay\//);
	await page.goBack();
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'awaits-payment');
	expect(await credit(operator)).toBe(before);
	await page.goto('/');
	const item = page.getByTestId('outbox-item');
	await expect(item).toHaveAttribute('data-state', 'awaits-payment');
	await item.getByRole('button', { name: 'Оплатить' }).click();
	const [payment] = await operator.payments(LINE.fresh);
	await expect(page.getByTestId('pay-link')).toHaveAttribute('href', new RegExp(`${payment?.id}$`));
	await page.getByTestId('pay-link').click();
	await page.getByRole('button', { name: 'Отказать' }).click();
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'rejected');
	expect(await credit(operator)).toBe(before);
	await page.getByTestId('pay-other').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('500');
});

test('the app is closed after the page was opened, and it is paid: known when the app is opened again', async ({
	page,
	context,
	operator
}) => {
	const before = await credit(operator);
	await fill(page, 500, 'new-card');
	await page.waitForURL(/__mock\/pay\//);
	const [payment] = await operator.payments(LINE.fresh);
	await page.close();
	await operator.pay(payment?.id ?? '', 'paid');
	expect(await credit(operator)).toBe(before + 500_00);
	const again = await context.newPage();
	await again.goto('/');
	await expect(again.getByTestId('balance-amount')).toContainText('500');
	await expect(again.getByTestId('outbox-count')).toHaveCount(0);
	expect(await credit(operator)).toBe(before + 500_00);
});

test('a card kept with the payment is there for an automatic top-up, and is forgotten after asking', async ({
	page
}) => {
	await page.goto('/autopay');
	await expect(page.getByTestId('autopay-needs-card')).toBeVisible();
	await page.getByTestId('autopay-add-card').click();
	await page.getByTestId('top-up-amount').fill('100');
	await expect(page.getByRole('switch', { name: 'Сохранить карту' })).toBeChecked();
	await page.getByTestId('top-up-confirm').click();
	await page.waitForURL(/__mock\/pay\//);
	await page.getByRole('button', { name: 'Оплатить' }).click();
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'done');
	await page.goto('/autopay');
	await expect(page.getByText('5566')).toBeVisible();
	await expect(page.getByTestId('autopay-needs-card')).toHaveCount(0);

	await page.goto('/top-up');
	await expect(way(page, 'card')).toContainText('5566');
	await page.getByTestId('card-remove').click();
	await page.getByTestId('card-remove-confirm').click();
	await expect(way(page, 'card')).toHaveCount(0);
});

test('with no network the ways that need one say so, and what is confirmed waits', async ({ page, context }) => {
	await workerReady(page);
	await context.setOffline(true);
	await page.getByTestId('top-up-open').click();
	await expect(way(page, 'sbp')).toContainText('нужна сеть');
	await expect(way(page, 'voice').first()).toBeVisible();
	await page.getByTestId('top-up-amount').fill('100');
	await page.getByTestId('pay-sbp').click();
	await expect(page.getByText(/Страница оплаты откроется, когда появится сеть/)).toBeVisible();
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'awaits-payment');
});

test('asked to top up: the link fills the form in, says that anybody may have sent it, and confirms nothing', async ({
	page,
	context,
	operator
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'share', { value: undefined }));
	await page.reload();
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('250,5');
	await page.getByTestId('ask-to-pay').click();
	const toasts = page.getByRole('region', { name: 'Уведомления приложения' });
	await expect(toasts.getByText('Ссылка скопирована')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	const link = /\S+$/.exec(copied)?.[0] ?? '';
	expect(new URL(link).search).toBe('?to=79000000004&sum=250.5');

	// What is typed would stay.
	await page.getByTestId('top-up-amount').fill('');
	await expect.poll(() => tabKept(page, 'top-up-draft')).toMatchObject({ amount: '' });
	await page.goto(link.replace('79000000004', '79000000001'));
	await expect(page.getByTestId('top-up-amount')).toHaveValue('250,5');
	await expect(page.getByTestId('top-up-receiver')).toHaveValue('+7 900 000-00-01');
	await expect(page.getByText('Вас просят пополнить этот номер')).toBeVisible();
	await expect(page).toHaveURL(/\/top-up$/);
	expect(await operator.payments(LINE.fresh)).toEqual([]);
	await page.goto('/top-up?sum=500');
	await expect(page.getByTestId('top-up-amount')).toHaveValue('500');
});

freshTest.describe('on a phone', () => {
	freshTest.use({ hasTouch: true, isMobile: true });

	freshTest(
		'by СБП the bank’s app is opened by its link; the code is for another phone',
		async ({ page, operator }) => {
			await fill(page, 300, 'sbp');
			const link = page.getByTestId('pay-link');
			await expect(link).toHaveText('Открыть приложение банка');
			await expect(page.getByRole('img', { name: 'QR-код для оплаты' })).toHaveCount(0);
			await page.getByRole('button', { name: 'Оплатить с другого телефона' }).click();
			await expect(page.getByRole('img', { name: 'QR-код для оплаты' })).toBeVisible();
			await link.click();
			await page.getByRole('button', { name: 'Оплатить' }).click();
			await expect(page.getByTestId('pay-state')).toHaveAttribute('data-state', 'done');
			expect((await operator.payments(LINE.fresh)).map(({ status }) => status)).toEqual(['done']);
		}
	);
});
