import type { Page } from '@playwright/test';
import { expect, LINE, signIn, test, workerReady } from '../support/test';

interface Painted {
	text: string;
	minor: string | null;
	left: number;
	top: number;
	size: number;
}

/** What the template's few lines have painted while the app itself is kept from starting. */
async function firstPaint(page: Page): Promise<Painted> {
	return read(page, '#first-paint [data-testid="balance-amount"][data-minor]');
}

async function read(page: Page, selector: string): Promise<Painted> {
	const amount = page.locator(selector);
	await expect(amount).toBeVisible();
	return amount.evaluate((element) => {
		const range = document.createRange();
		range.selectNodeContents(element);
		const { left, top } = range.getBoundingClientRect();
		return {
			text: element.textContent,
			minor: element.getAttribute('data-minor'),
			left: Math.round(left),
			top: Math.round(top),
			size: Number.parseFloat(getComputedStyle(element).fontSize)
		};
	});
}

test.describe('while the app is still on its way', () => {
	// Without a worker the chunks come from the network, where the test can hold them back.
	test.use({ serviceWorkers: 'block' });

	const holdBack = (page: Page) => page.route('**/_app/**', () => undefined);

	for (const [locale, line] of [
		['ru', LINE.usual],
		['ru', LINE.blocked],
		['en', LINE.heavy],
		['ru', LINE.belarus],
		['en', LINE.belarus]
	] as const)
		test(`the balance is painted letter for letter and in its place: ${line}, ${locale}`, async ({
			page,
			operator
		}) => {
			await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
			await signIn(page, operator, line);
			const shown = await read(page, 'main [data-testid="balance-amount"]');
			await holdBack(page);
			await page.goto('/', { waitUntil: 'commit' });
			expect(await firstPaint(page)).toEqual(shown);
		});

	test('with nobody signed in nothing is painted and no database is made', async ({ page }) => {
		await holdBack(page);
		await page.goto('/', { waitUntil: 'commit' });
		await expect(page.locator('#first-paint')).toBeHidden();
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
	});
});

test('the app takes the first paint over and leaves one balance', async ({ page, context, operator }) => {
	await signIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('main').getByTestId('balance-amount')).toBeVisible();
	await expect(page.getByTestId('balance-amount')).toHaveCount(1);
});
