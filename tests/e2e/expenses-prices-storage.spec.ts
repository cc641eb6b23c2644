import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { pastMonth } from '../support/months';
import { expect, openSignedIn, test, workerReady } from '../support/test';

const choose = (page: Page, value: string) => page.locator(`label:has(input[value="${value}"])`).first().click();

test('what a call costs is answered offline: rule, input, sum', async ({ page, context, operator }) => {
	await openSignedIn(page, operator, '/expenses/prices');
	const answer = page.getByTestId('price-answer');
	await expect(answer).toContainText('Минута по России');
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();

	await choose(page, 'abroad');
	await expect(answer).toHaveCount(0);
	await page.getByTestId('price-to').fill('+375 29 000-00-02');
	await page.getByTestId('price-amount').fill('2:30');
	await expect(answer).toContainText('Беларусь');
	const minor = Number(await answer.locator('[data-minor]').getAttribute('data-minor'));
	const steps = page.locator('main ol li');
	await expect(steps.first()).toContainText('2 мин 30 с → 3 мин');
	await expect(steps.last()).toContainText('за минуту');
	expect(minor % 3).toBe(0);

	await page.getByTestId('price-to').fill('Атлантида');
	await expect(page.getByRole('alert').filter({ hasText: 'направления' })).toBeVisible();

	await page.getByTestId('price-search').fill('турц');
	const rows = page.getByTestId('price-row');
	await expect(rows.first()).toContainText('Турция');
	expect(await rows.count()).toBeLessThan(10);
	await page.getByTestId('price-search').fill('+375');
	await expect(rows).toHaveCount(1);
});

test('details go only when confirmed, sums stay, and the operator gives the details back', async ({
	page,
	operator
}) => {
	test.slow();
	const recorded = `/expenses${pastMonth(6).query}`;
	await openSignedIn(page, operator, recorded);
	const total = await page.getByTestId('expenses-total').getAttribute('data-minor');

	await page.goto('/more/room');
	const bytes = async () => Number(await page.getByTestId('room-bytes').getAttribute('data-bytes'));
	const before = await bytes();
	await expect(page.getByTestId('room-drop')).toBeDisabled();
	await choose(page, '3');
	await page.getByTestId('room-drop').click();
	await expect(page.getByTestId('room-confirm')).toContainText('Пропадут отдельные записи');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('room-drop')).toBeFocused();
	expect(await bytes()).toBe(before);

	await page.getByTestId('room-drop').click();
	await page.getByTestId('room-confirm-drop').click();
	await expect.poll(bytes).toBeLessThan(before);
	await page.goto(recorded);
	await expect(page.getByTestId('expenses-total')).toHaveAttribute('data-minor', total ?? '');

	await page.goto('/more/room');
	await page.getByTestId('room-recall').click();
	await expect(page.getByTestId('room-recall')).toHaveCount(0, { timeout: 60_000 });
	await expect.poll(bytes).toBe(before);
});

test('prices and room are accessible, in English', async ({ page, operator }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await openSignedIn(page, operator, '/expenses/prices');
	await expect(page.getByTestId('price-answer')).toBeVisible();
	await expectAccessible(page, 'prices');
	await choose(page, 'roaming');
	await expect(page.getByTestId('price-zone')).toBeVisible();
	await expectAccessible(page, 'prices in roaming');
	await page.goto('/more/room');
	await choose(page, '3');
	await expectAccessible(page, 'room');
	await page.getByTestId('room-drop').click();
	await expect(page.getByTestId('room-confirm')).toBeVisible();
	await expectAccessible(page, 'giving details up');
});

test('prices and room fit the narrowest phone and text at 200 %', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/expenses/prices');
	for (const [route, ready] of [
		['/expenses/prices', 'price-answer'],
		['/more/room', 'room-bytes']
	] as const) {
		await follow(page, route);
		await expect(page.getByTestId(ready)).toBeVisible();
		for (const [width, zoom] of [
			[320, '100%'],
			[360, '200%']
		] as const) {
			await page.setViewportSize({ width, height: 740 });
			await page.evaluate((size) => (document.documentElement.style.fontSize = size), zoom);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(over, `${route} at ${width} px, ${zoom}`).toBeLessThanOrEqual(0);
		}
	}
});
