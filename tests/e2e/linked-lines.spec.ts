import { request, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import type { Operator } from '../support/operator';
import { expect, LINE, openSession, openSignedIn, shownBalance, test, workerReady } from '../support/test';

const RELATIVE = LINE.zero;
const NAME = '+7 900 000-00-02';

/** The relative's own phone, which asks the operator past the app. */
async function phoneOf(operator: Operator, baseURL: string, line: string): Promise<APIRequestContext> {
	const phone = await request.newContext({ baseURL });
	await openSession(phone, operator, line);
	return phone;
}

const codeFor = async (operator: Operator, line: string) =>
	/Код согласия: (\d+)/.exec((await operator.sms(line)).at(-1)?.text ?? '')?.[1] ?? '';

const card = (page: Page, number: string) => page.locator(`[data-testid="line-card"][data-number="${number}"]`);

test('a line is linked by the code its owner has, topped up, looked at with no network, and gone when taken back', async ({
	page,
	context,
	operator,
	baseURL
}) => {
	await openSignedIn(page, operator, '/lines');
	await page.getByTestId('line-add').click();
	await page.getByTestId('line-number').fill(LINE.usual);
	await page.getByTestId('line-ask').click();
	await expect(page.getByText('Это ваш номер')).toBeVisible();
	await page.getByTestId('line-number').fill(RELATIVE);
	await page.locator('[data-right="expenses"]').getByText('Расходы и операции').click();
	await expectAccessible(page, 'the form of a link');
	await page.getByTestId('line-ask').click();
	await expect(page.getByTestId('line-consent-code')).toBeVisible();
	expect((await operator.sms(RELATIVE)).at(-1)?.text).toContain('баланс и пакеты, расходы');
	await page.getByTestId('line-consent-code').fill('000');
	await page.getByTestId('line-accept').click();
	await expect(page.getByText(/Осталась|Осталось/)).toBeVisible();
	await page.getByTestId('line-consent-code').fill(await codeFor(operator, RELATIVE));
	await page.getByTestId('line-accept').click();

	// The one with no money comes first.
	await expect(page.getByTestId('line-card')).toHaveCount(2);
	await expect(page.getByTestId('line-card').first()).toHaveAttribute('data-number', RELATIVE);
	await expect(card(page, RELATIVE)).toHaveAttribute('data-minor', '0');
	await expect(card(page, RELATIVE)).toHaveAttribute('data-need', 'low');
	await expectAccessible(page, 'linked lines');

	const before = (await operator.ledger(LINE.usual)).balance;
	await card(page, RELATIVE).getByTestId('line-top-up').click();
	await expect(page.getByTestId('top-up-receiver')).toHaveValue(NAME);
	await page.getByTestId('top-up-amount').fill('150');
	await confirmTopUp(page);
	await expect(card(page, RELATIVE)).toHaveAttribute('data-minor', '15000');
	expect((await operator.ledger(RELATIVE)).balance).toBe(150_00);
	expect((await operator.ledger(LINE.usual)).balance).toBe(before);

	await card(page, RELATIVE).getByTestId('line-show').click();
	await expect(page.getByTestId('viewed-notice')).toContainText(NAME);
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', '15000');
	await expect(page.getByRole('heading', { name: 'Операции' })).toBeVisible();
	await expectAccessible(page, 'home of a linked line');
	await page.getByRole('link', { name: 'Расходы' }).first().click();
	await expect(page.getByTestId('expenses-age')).toBeVisible();
	// A whole month, whatever today is.
	await page.getByTestId('period-previous').click();
	const total = page.getByTestId('expenses-total');
	await expect(total).not.toHaveAttribute('data-minor', '0');
	const spent = (await total.getAttribute('data-minor')) ?? '';
	await expect(page.locator('a[href="/subscriptions"]')).toHaveCount(0);
	await expectAccessible(page, 'expenses of a linked line');
	await page.getByTestId('view-own').click();
	// Another line's figures are never under this one's name.
	await expect(total).not.toHaveAttribute('data-minor', spent);
	await expect(page.locator('a[href="/subscriptions"]').first()).toBeVisible();
	await page.goto('/lines');
	await card(page, RELATIVE).getByTestId('line-show').click();
	// Whose figures are on screen is who is meant, and the next form begins with one's own.
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-receiver')).toHaveValue(NAME);
	await page.getByTestId('top-up-amount').fill('50');
	await expect(page.getByTestId('top-up')).toContainText(`на номер ${NAME}`);
	await page.getByTestId('top-up-amount').fill('');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('top-up')).toBeHidden();
	await page.getByTestId('view-own').click();
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
	await expect(page.getByTestId('top-up-receiver')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('top-up')).toBeHidden();
	await expect(page).toHaveURL(/\/$/);
	await page.goto('/services');
	await expect(page.getByTestId('viewed-notice')).toHaveCount(0);

	// A new start begins with one's own; the other is there without a network.
	await page.goto('/');
	await workerReady(page);
	await context.setOffline(true);
	const own = await shownBalance(page);
	await page.getByTestId('line-switch').click();
	await page.locator(`[data-testid="line-choice"][data-number="${RELATIVE}"]`).getByRole('button').click();
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', '15000');
	await page.getByRole('link', { name: 'Услуги' }).first().click();
	await expect(page.getByTestId('own-only')).toBeVisible();
	await expectAccessible(page, 'a screen of one’s own while another line is looked at');
	await page.getByTestId('own-only').getByRole('button').click();
	await page.getByRole('link', { name: 'Баланс' }).first().click();
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(own));

	// The owner takes all back while it is looked at.
	await context.setOffline(false);
	await page.getByTestId('line-switch').click();
	await page.locator(`[data-testid="line-choice"][data-number="${RELATIVE}"]`).getByRole('button').click();
	await expect(page.getByTestId('viewed-notice')).toBeVisible();
	const theirs = await phoneOf(operator, baseURL ?? '', RELATIVE);
	const [link] = (await (await theirs.get('/links/v1/links')).json()) as { id: string }[];
	expect((await theirs.delete(`/links/v1/links/${link?.id}`)).status()).toBe(204);
	await page.getByRole('button', { name: 'Обновить' }).click();
	await expect(page.getByTestId('voice')).toContainText(`Номер ${NAME} больше не показывается`);
	await expect(page.getByTestId('viewed-notice')).toHaveCount(0);
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(own));
	await expect(page.getByTestId('line-switch')).toHaveCount(0);
	await theirs.dispose();
});

test('the owner allows in the app, takes one right back with no network, then all', async ({
	page,
	context,
	operator,
	baseURL
}) => {
	const theirs = await phoneOf(operator, baseURL ?? '', RELATIVE);
	const look = async (path: string) =>
		(await theirs.get(`/tmf-api/${path}`, { headers: { 'For-Line': LINE.usual } })).status();
	const [BALANCE, ENTRIES] = ['prepayBalanceManagement/v4/bucket', 'prepayBalanceManagement/v4/balanceActionHistory'];
	const asked = { phoneNumber: LINE.usual, rights: ['balance', 'expenses'] };
	expect((await theirs.post('/links/v1/links', { data: asked })).status()).toBe(201);
	expect(await look(BALANCE)).toBe(403);

	await openSignedIn(page, operator, '/lines');
	await expect(page.getByTestId('link-wanted')).toContainText('баланс и пакеты, расходы и операции');
	await page.getByTestId('link-allow').click();
	const granted = page.locator(`[data-testid="link-granted"][data-number="${RELATIVE}"]`);
	await expect(granted).toBeVisible();
	await expect.poll(() => look(BALANCE)).toBe(200);
	const right = (name: string) => granted.locator(`[data-right="${name}"]`);
	await expect(right('balance').getByRole('switch')).toBeChecked();
	await expect(right('services').getByRole('switch')).not.toBeChecked();
	await expectAccessible(page, 'who sees my number');

	await workerReady(page);
	await context.setOffline(true);
	await right('expenses').getByText('Расходы и операции').click();
	await expect(right('expenses').getByRole('switch')).not.toBeChecked();
	await expect(granted).toContainText('Изменится, когда дойдёт до оператора');
	expect(await look(ENTRIES)).toBe(200);
	await context.setOffline(false);
	await expect.poll(() => look(ENTRIES)).toBe(403);
	expect(await look(BALANCE)).toBe(200);
	await expect(granted).not.toContainText('Изменится, когда дойдёт до оператора');

	await page.getByTestId('link-take-all').click();
	await expect(granted).toHaveCount(0);
	expect(await look(BALANCE)).toBe(403);
	await expect(page.getByText('Ваш номер никто не видит')).toBeVisible();
	await theirs.dispose();
});

test('services of a linked line: ordered with no network and paid by one’s own, and refused when the right has gone meanwhile', async ({
	page,
	context,
	operator,
	baseURL
}) => {
	const theirs = await phoneOf(operator, baseURL ?? '', RELATIVE);
	await openSignedIn(page, operator);
	const mine = page.context().request;
	const asked = { phoneNumber: RELATIVE, rights: ['balance', 'services'] };
	const sent = (await (await mine.post('/links/v1/links', { data: asked })).json()) as { link: { id: string } };
	const { id } = sent.link;
	const code = await codeFor(operator, RELATIVE);
	expect((await mine.post(`/links/v1/links/${id}/accept`, { data: { code } })).ok()).toBe(true);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('1000');
	await confirmTopUp(page);
	await expect.poll(async () => (await operator.ledger(LINE.usual)).balance).toBeGreaterThan(1_000_00);
	const before = (await operator.ledger(LINE.usual)).balance;

	await page.goto('/lines');
	await card(page, RELATIVE).getByTestId('line-show').click();
	await expect(page.getByTestId('viewed-notice')).toContainText(NAME);
	await page.getByRole('link', { name: 'Услуги' }).first().click();
	const row = (name: string) => page.locator(`[data-testid="service-row"][data-id="${name}"]`);
	await expect(row('social-net').getByTestId('service-connect')).toBeVisible();
	// What is set up in the phone itself is not for here.
	await expect(page.getByRole('link', { name: 'Переадресация' })).toHaveCount(0);
	await expectAccessible(page, 'services of a linked line');

	await workerReady(page);
	await context.setOffline(true);
	await row('social-net').getByTestId('service-connect').click();
	const sheet = page.getByTestId('order-sheet');
	await expect(sheet).toContainText(/Для номера.*\+7\s900\s000.00.02.*Платит.*\+7\s900\s000.00.01/s);
	await expectAccessible(page, 'the confirm step for a linked line');
	const price = Number(await sheet.getByTestId('confirm-price').getAttribute('data-minor'));
	expect(price).toBeGreaterThan(0);
	await page.getByTestId('confirm').click();
	await expect(row('social-net')).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(row('social-net')).toHaveAttribute('data-state', 'accepted');
	await operator.clock({ advance: 30 });
	await expect(row('social-net').getByTestId('service-disconnect')).toBeVisible();
	expect((await operator.ledger(LINE.usual)).balance).toBe(before - price);
	expect((await operator.ledger(RELATIVE)).balance).toBe(0);

	await context.setOffline(true);
	await row('social-net').getByTestId('service-disconnect').click();
	await page.getByTestId('confirm').click();
	await expect(row('social-net')).toHaveAttribute('data-state', 'queued');
	const rights = await theirs.put(`/links/v1/links/${id}/rights`, { data: { rights: ['balance'] } });
	expect(rights.ok()).toBe(true);
	await context.setOffline(false);
	await page.goto('/queue');
	await expect(page.getByTestId('outbox-item').first()).toContainText(NAME);
	await expect(page.getByTestId('outbox-item').first()).toContainText('Владелец номера этого не разрешил');
	await theirs.dispose();
});
