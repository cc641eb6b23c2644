import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

async function expectSound(operator: Operator, balance: number): Promise<void> {
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(balance);
	expect(ledger.opening + ledger.entries.reduce((sum, entry) => sum + entry.minor, 0)).toBe(balance);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
}

interface Product {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: string }[];
}

/**
 * What callers hear, as the operator's inventory has it; `undefined` when it has no such service.
 */
function heard(page: Page): Promise<Record<string, string> | undefined> {
	return page.evaluate(async () => {
		const products = (await (await fetch('/tmf-api/productInventory/v4/product')).json()) as Product[];
		const service = products.find(({ productOffering }) => productOffering.id === 'tone');
		const named = service?.productCharacteristic?.filter(({ name }) => name.startsWith('tone'));
		return named && Object.fromEntries(named.map(({ name, value }) => [name, value]));
	});
}

const melody = (page: Page, id: string): Locator => page.locator(`[data-testid="tone-row"][data-id="tone-${id}"]`);
const rule = (page: Page, key: string): Locator => page.locator(`[data-testid="tone-rule"][data-key="${key}"]`);

async function openTones(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Услуги', exact: true }).click();
	await page.getByRole('link', { name: /^Гудок/ }).click();
	await expect(melody(page, 'rain')).toBeVisible();
}

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const FRIEND = 'tone:+79000000002';

test('a tone is listened to and set, one caller gets another without a network, and all of it is switched off', async ({
	page,
	context,
	operator
}) => {
	test.slow();
	await openSignedIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await openTones(page);
	await expect(page.getByText('Звучит обычный гудок')).toBeVisible();

	const listen = melody(page, 'birds').getByTestId('tone-play');
	await listen.press('Enter');
	await expect(listen).toHaveAttribute('aria-pressed', 'true');
	await expect(listen).not.toHaveAttribute('aria-busy', 'true');
	await melody(page, 'surf').getByTestId('tone-play').click();
	await expect(listen).toHaveAttribute('aria-pressed', 'false');
	await melody(page, 'surf').getByTestId('tone-play').click();
	await expect(page.locator('[data-testid="tone-play"][aria-pressed="true"]')).toHaveCount(0);

	await page.getByTestId('tone-search').fill('дождь');
	await expect(page.getByTestId('tone-row')).toHaveCount(1);
	await melody(page, 'rain').getByTestId('tone-set').click();
	await expect(page.getByTestId('confirm-price')).toHaveAttribute('data-minor', '14300');
	await expect(page.getByTestId('confirm-balance')).toHaveAttribute('data-minor', String(balance - 143_00));
	await expectAccessible(page, 'confirm step of a tone');
	await page.getByTestId('confirm').click();
	await expect(rule(page, 'tone')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(rule(page, 'tone')).toHaveAttribute('data-tone', 'tone-rain', { timeout: 20_000 });
	await expect(rule(page, 'tone')).toHaveAttribute('data-state', 'set');
	expect(await heard(page)).toEqual({ tone: 'tone-rain' });
	await expectSound(operator, balance - 143_00);

	await context.setOffline(true);
	await page.reload();
	await melody(page, 'birds').getByTestId('tone-play').click();
	await expect(melody(page, 'birds').getByTestId('tone-play')).toHaveAttribute('aria-pressed', 'true');
	await melody(page, 'waltz').getByTestId('tone-play').click();
	await expect(melody(page, 'waltz').getByText(/Нет сети, а эту мелодию вы ещё не слушали/)).toBeVisible();
	await page.getByTestId('tone-target-caller').click();
	await melody(page, 'birds').getByTestId('tone-set').click();
	await expect(page.getByText('Введите номер целиком')).toBeVisible();
	await page.getByTestId('tone-number').fill('8 900 000-00-02');
	await melody(page, 'birds').getByTestId('tone-set').click();
	await expect(page.getByTestId('confirm-price')).toHaveText('Бесплатно');
	await page.getByTestId('confirm').click();
	await expect(rule(page, FRIEND)).toHaveAttribute('data-state', 'queued');
	await expectAccessible(page, 'tones with one in the queue');

	await context.setOffline(false);
	await expect(rule(page, FRIEND)).toHaveAttribute('data-state', 'accepted', { timeout: 20_000 });
	await workDone(page, operator);
	await expect(rule(page, FRIEND)).toHaveAttribute('data-tone', 'tone-birds', { timeout: 20_000 });
	expect(await heard(page)).toEqual({ tone: 'tone-rain', [FRIEND]: 'tone-birds' });
	await expectSound(operator, balance - 143_00);

	await page.getByTestId('tones-off').click();
	await expect(page.getByTestId('confirm-price')).toHaveText('Отключение бесплатное');
	await expect(page.getByTestId('order-sheet').getByText('Гудок «Дождь по крыше»')).toBeVisible();
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('tones-service')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(page.getByText('Звучит обычный гудок')).toBeVisible({ timeout: 20_000 });
	expect(await heard(page)).toBeUndefined();
	await expectSound(operator, balance - 143_00);
});

test('hours are set in words, and a line that is blocked or out of money is told so before and after', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await page.goto('/tones');
	await page.getByTestId('tone-target-hours').click();
	for (const day of [1, 2, 3, 4, 5]) await page.getByTestId(`tone-day-${day}`).click();
	await expect(page.getByText('Выберите хотя бы один день и оба времени')).toBeVisible();
	for (const day of [6, 7]) await page.getByTestId(`tone-day-${day}`).click();
	await page.getByTestId('tone-from').fill('22:00');
	await page.getByTestId('tone-until').fill('07:00');
	await expect(page.getByText('сб, вс, 22:00–07:00 следующего дня')).toBeVisible();
	await melody(page, 'rain').getByTestId('tone-set').click();
	await expect(page.getByTestId('order-sheet').getByText(/На счёте не хватает/)).toBeVisible();
	await page.getByTestId('confirm').click();
	const night = rule(page, 'tone:67/22:00-07:00');
	await expect(night).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(night).toHaveAttribute('data-state', 'rejected', { timeout: 20_000 });
	await expect(night.getByText(/на счёте не хватило денег/)).toBeVisible();
	expect((await operator.ledger(LINE.zero)).keys.filter(({ applied }) => applied > 0)).toEqual([]);
});
