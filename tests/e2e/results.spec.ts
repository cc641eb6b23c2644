import type { Page } from '@playwright/test';
import { confirmTopUp } from '../support/confirm-top-up';
import { listen } from '../support/heard';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, signIn, test } from '../support/test';

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const headingTop = (page: Page): Promise<number> =>
	page.locator('main h1').evaluate((heading) => Math.round(heading.getBoundingClientRect().top + window.scrollY));

const focused = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at === null || at === document.body ? 'nothing' : (at.textContent ?? '').trim();
	});

async function topUp(page: Page, roubles: number, ready?: () => Promise<void>): Promise<void> {
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill(String(roubles));
	await expect(page.getByTestId('top-up-confirm')).toContainText(/\d/);
	await ready?.();
	await confirmTopUp(page);
}

const row = (page: Page, id: string) => page.locator(`[data-testid="service-row"][data-id="${id}"]`);

async function openServices(page: Page): Promise<void> {
	// By keyboard: a tap there may belong to the finger that has just confirmed something.
	await page.getByRole('link', { name: 'Услуги', exact: true }).press('Enter');
	await expect(page.getByTestId('service-row').first()).toBeVisible();
}

test('everything that happens by itself is heard once, by name and sum', async ({ page, context, operator }) => {
	const heard = await listen(page);
	await openSignedIn(page, operator);
	const balance = expect.stringMatching(/^Баланс 347 рублей 20 копеек, обновлено в \d\d:\d\d$/);
	await expect.poll(heard.all).toContainEqual(balance);
	await heard.forget();
	await page.getByRole('button', { name: 'Обновить' }).click();
	await expect.poll(heard.all).toEqual([balance]);

	await topUp(page, 500, heard.forget);
	await expect.poll(heard.all).toEqual(['Зачислено 500 рублей, на счёте 847 рублей 20 копеек']);
	await expect(page.getByTestId('outbox-count')).toHaveCount(0);

	await openServices(page);
	await row(page, 'social-net').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm')).toBeVisible();
	await heard.forget();
	await page.getByTestId('confirm').click();
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect.poll(heard.all).toEqual([expect.stringMatching(/^Подключено: .+, списано 120 рублей$/)]);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'connected');
	await row(page, 'social-net').getByTestId('service-disconnect').click();
	await expect(page.getByTestId('confirm')).toBeVisible();
	await heard.forget();
	await page.getByTestId('confirm').click();
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'available');
	await expect.poll(heard.all).toEqual([expect.stringMatching(/^Отключено: \S+/)]);

	await heard.forget();
	await context.setOffline(true);
	await expect.poll(heard.all).toEqual(['Нет сети']);
	await context.setOffline(false);
	await expect.poll(heard.all).toEqual(['Нет сети', 'Связь появилась']);
});

test('the result of a top-up follows it from sending to the account, and a reload does not lie', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator, '/');
	const top = await headingTop(page);
	await topUp(page, 500);
	const result = page.getByTestId('result');
	await expect(result).toHaveAttribute('data-minor', '50000');
	await expect(page.getByText('в пути')).toHaveCount(0);
	await expect(result).toHaveAttribute('data-state', 'done');
	await expect(result).toContainText(/Зачислено 500\s₽ · на счёте 847,20\s₽/);
	expect(await headingTop(page)).toBe(top);
	await result.getByRole('link', { name: 'Чек' }).click();
	await expect(page.getByTestId('movement-sheet')).toContainText('+500,00');
	await expect(page).toHaveURL(/\/movements$/);
	await page.reload();
	await expect(page.locator('main h1')).toBeVisible();
	await expect(result).toHaveCount(0);
});

test('offline it says when it goes, and tells the end when it has; nothing on the screen moves', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await openServices(page);
	const top = await headingTop(page);
	await row(page, 'social-net').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm')).toBeVisible();
	await context.setOffline(true);
	await expect(page.getByTestId('offline-chip')).toBeVisible();
	expect(await headingTop(page)).toBe(top);
	await page.getByTestId('confirm').click();
	const result = page.getByTestId('result');
	await expect(result).toHaveAttribute('data-state', 'later');
	await expect(result).toContainText('Отправим, когда появится сеть');
	await expect(page.getByTestId('outbox-count')).toBeVisible();
	expect(await headingTop(page)).toBe(top);
	await context.setOffline(false);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(result).toHaveAttribute('data-state', 'done');
	await expect(result).toContainText(/Подключено: .+ · списано 120\s₽/);
});

test('a refusal says why and where to go on, and stays until it is put away', async ({ page, operator }) => {
	const heard = await listen(page);
	await openSignedIn(page, operator);
	await openServices(page);
	await row(page, 'social-net').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm')).toBeVisible();
	await operator.faults([{ method: 'POST', path: '**/productOrder', kind: 'status', status: 403, times: 1 }]);
	await page.getByTestId('confirm').click();
	const result = page.getByTestId('result');
	await expect(result).toHaveAttribute('data-state', 'refused');
	await expect(result).toContainText('Не получилось: Подключить');
	await expect.poll(async () => (await heard.all()).filter((text) => text.startsWith('Не получилось'))).toHaveLength(1);
	await result.getByRole('link', { name: 'Что можно сделать' }).click();
	await expect(page).toHaveURL(/\/queue$/);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'rejected');
});

test('a connected service stays where it was, in green; the focus goes with it, and to a heading on every way', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	await openServices(page);
	const social = row(page, 'social-net');
	await social.getByTestId('service-connect').focus();
	await page.keyboard.press('Enter');
	await page.getByTestId('confirm').focus();
	await page.keyboard.press('Enter');
	await expect(social).toHaveAttribute('data-state', 'accepted');
	await expect.poll(() => focused(page)).toContain('Оператор выполняет');
	const section = await social.evaluate((item) => item.closest('section')?.querySelector('h2, h3')?.textContent);

	// Asked about again and again, it never goes back to being sent.
	const words = await listen(page, '[data-status]');
	await workDone(page, operator);
	await expect(social).toHaveAttribute('data-state', 'connected');
	await expect(social.locator('[data-status]')).toHaveText('Подключено');
	expect(await social.evaluate((item) => item.closest('section')?.querySelector('h2, h3')?.textContent)).toBe(section);
	expect((await words.all()).join()).not.toContain('Отправляется');
	await expect.poll(() => focused(page)).not.toBe('nothing');

	await page.getByRole('link', { name: 'Расходы', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('main h1')).toBeVisible();
	await expect.poll(() => focused(page)).toBe('Расходы');
});

test('disconnecting and a promised payment leave the focus where it can be read; the second mark is green too', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	await openServices(page);
	const social = row(page, 'social-net');
	for (const [button, words] of [
		['service-connect', 'Подключено'],
		['service-disconnect', 'Отключено']
	] as const) {
		await social.getByTestId(button).focus();
		await page.keyboard.press('Enter');
		await page.getByTestId('confirm').focus();
		await page.keyboard.press('Enter');
		await expect(social).toHaveAttribute('data-state', 'accepted');
		await expect.poll(() => focused(page)).toContain('Оператор выполняет');
		await workDone(page, operator);
		await expect(social.locator('[data-status]')).toHaveText(words);
	}

	await signIn(page, operator, LINE.zero);
	await page.goto('/promised');
	const promised = page.getByTestId('promised-row').first();
	await promised.getByTestId('promised-take').focus();
	await page.keyboard.press('Enter');
	await page.getByTestId('confirm').focus();
	await page.keyboard.press('Enter');
	await expect(promised).not.toHaveAttribute('data-state', 'available');
	await expect.poll(() => focused(page)).not.toBe('nothing');
});
