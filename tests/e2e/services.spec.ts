import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

/** Orders that have reached the operator, whatever became of them. */
async function orders(operator: Operator): Promise<number> {
	return (await operator.log()).filter(({ method, path }) => method === 'POST' && path.endsWith('/productOrder'))
		.length;
}

async function expectSound(operator: Operator, balance: number): Promise<void> {
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(balance);
	expect(ledger.opening + ledger.entries.reduce((sum, entry) => sum + entry.minor, 0)).toBe(balance);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
}

const row = (page: Page, id: string): Locator => page.locator(`[data-testid="service-row"][data-id="${id}"]`);

async function openServices(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Услуги', exact: true }).click();
	await expect(page.getByTestId('service-row').first()).toBeVisible();
}

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('an option is connected and disconnected, charged once, and the price was said first', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	const { balance } = await operator.ledger(LINE.usual);
	await openServices(page);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'available');
	await row(page, 'social-net').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '12000');
	await expect(page.getByTestId('confirm-balance')).toHaveAttribute('data-minor', String(balance - 120_00));
	await expectAccessible(page, 'confirm step');
	expect(await orders(operator)).toBe(0);
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('confirm')).toBeHidden();
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'connected', { timeout: 20_000 });
	await expectSound(operator, balance - 120_00);

	await row(page, 'social-net').getByTestId('service-disconnect').click();
	await expect(page.getByTestId('confirm-price')).toHaveText('Отключение бесплатное');
	await page.getByTestId('confirm').click();
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'available', { timeout: 20_000 });
	await expectSound(operator, balance - 120_00);
});

test('offline: found, connected, called off, connected again; it goes once when there is a network', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await openServices(page);
	await context.setOffline(true);
	await page.reload();

	await page.getByTestId('service-search').fill('ничего такого');
	await expect(page.getByText('Ничего не нашлось')).toBeVisible();
	await page.getByTestId('service-search').fill('без счёта видео');
	await expect(page.getByTestId('service-row')).toHaveCount(1);
	const video = row(page, 'video-net');
	await video.getByTestId('service-connect').click();
	await expect(page.getByText('Отправим, когда появится сеть.')).toBeVisible();
	await page.getByTestId('confirm').click();
	await expect(video).toHaveAttribute('data-state', 'queued');
	await video.getByTestId('service-cancel').click();
	await expect(video).toHaveAttribute('data-state', 'available');
	await video.getByTestId('service-connect').click();
	await page.getByTestId('confirm').click();
	await expect(video).toHaveAttribute('data-state', 'queued');

	await page.getByTestId('service-search').fill('');
	const music = page
		.getByTestId('service-row')
		.filter({ has: page.getByTestId('service-disconnect') })
		.first();
	const id = String(await music.getAttribute('data-id'));
	await music.getByTestId('service-disconnect').click();
	await page.getByTestId('confirm').click();
	await expect(row(page, id)).toHaveAttribute('data-state', 'queued');
	expect(await orders(operator)).toBe(0);

	await context.setOffline(false);
	await expect.poll(() => orders(operator), { timeout: 20_000 }).toBe(2);
	await workDone(page, operator);
	await expect(video).toHaveAttribute('data-state', 'connected', { timeout: 20_000 });
	await expect(row(page, id)).toHaveAttribute('data-state', 'available', { timeout: 20_000 });
	const price = Number((await operator.ledger(LINE.usual)).entries.at(-1)?.minor);
	expect([-250_00, -290_00]).toContain(price);
	await expectSound(operator, balance + price);
});

test('5 GB are bought from the home screen; a second package the balance can’t pay is refused in words', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	const { balance } = await operator.ledger(LINE.usual);
	await page.getByTestId('packages-add').click();
	await row(page, 'data-5').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm-price')).toHaveText(/^199\s₽ сейчас$/);
	await page.getByTestId('confirm').click();
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'available', { timeout: 20_000 });
	await expect(page.getByTestId('result-repeat')).toHaveText('Купить ещё раз');
	await expectSound(operator, balance - 199_00);

	await row(page, 'data-5').getByTestId('service-connect').click();
	await expect(page.getByTestId('order-sheet').getByText(/На счёте не хватает/)).toBeVisible();
	await page.getByTestId('confirm').click();
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'data-5')).toHaveAttribute('data-state', 'rejected', { timeout: 20_000 });
	await row(page, 'data-5').getByRole('link', { name: 'Подробнее' }).click();
	await expect(page.getByTestId('outbox-item').getByText(/на счёте не хватило денег/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Пополнить' })).toBeVisible();
	await expectSound(operator, balance - 199_00);

	await page.goto('/');
	await expect(page.getByText('Дополнительные 5 ГБ')).toBeVisible();
});

test('S13: a price that changed while the order waited is asked about again, old and new, and only then paid', async ({
	page,
	context,
	operator
}) => {
	// What the device learnt before the operator raised the price.
	await page.route('**/productOffering?*', async (route) => {
		const answer = await route.fetch();
		const text = await answer.text();
		await route.fulfill({ response: answer, body: cheaper(text, 'social-net', 120, 100) });
	});
	await signIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await openServices(page);
	await context.setOffline(true);
	await row(page, 'social-net').getByTestId('service-connect').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '10000');
	await page.getByTestId('confirm').click();
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'queued');
	await page.unroute('**/productOffering?*');
	await context.setOffline(false);
	await expect(row(page, 'social-net')).toHaveAttribute('data-state', 'needs-confirmation', { timeout: 20_000 });
	await expectSound(operator, balance);

	await row(page, 'social-net').getByRole('link', { name: 'Подробнее' }).click();
	await expect(page.getByTestId('outbox-item')).toContainText(/Было: 100\s₽ в месяц. Стало: 120\s₽ в месяц./);
	await expectAccessible(page, 'queue that asks again');
	await page.getByRole('button', { name: 'Подтвердить ещё раз' }).click();
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(page.getByTestId('outbox-item')).toHaveCount(0, { timeout: 20_000 });
	await expectSound(operator, balance - 120_00);
});

/** The catalogue's answer with one price of one offering lowered. */
function cheaper(text: string, id: string, from: number, to: number): string {
	const body: unknown = JSON.parse(text);
	if (!Array.isArray(body)) return text;
	const lowered = body.map((offering: { id?: unknown }) =>
		offering.id === id
			? (JSON.parse(JSON.stringify(offering).replaceAll(`"value":${from}`, `"value":${to}`)) as unknown)
			: offering
	);
	return JSON.stringify(lowered);
}
