import type { Page } from '@playwright/test';
import { expect, freshTest, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

/** What is painted, where and how large. */
async function painted(page: Page, within: string) {
	const amount = page.locator(within).getByTestId('balance-amount');
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

/**
 * The worker goes on answering with pages, but no script of the app arrives any more: only the
 * first paint is left.
 */
async function loseTheScripts(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const { url } of await cache.keys()) {
				if (url.endsWith('.js'))
					await cache.put(
						url.split('?')[0] ?? url,
						new Response('await new Promise(() => undefined); export {};', {
							headers: { 'Content-Type': 'text/javascript' }
						})
					);
			}
		}
	});
}

for (const [locale, line] of [
	['ru', LINE.usual],
	['ru', LINE.blocked],
	['en', LINE.heavy],
	['ru', LINE.belarus],
	['en', LINE.belarus]
] as const)
	freshTest(
		`the balance is painted before the app, letter for letter and in its place: ${line}, ${locale}`,
		async ({ page, operator }) => {
			await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
			await signIn(page, operator, line);
			await workerReady(page);
			const shown = await painted(page, 'main');
			await loseTheScripts(page);
			await page.goto('/');
			const first = await painted(page, '#first-paint');
			expect({ ...first, top: 0 }).toEqual({ ...shown, top: 0 });
			// The heavy user's long name takes a second line above the sum, which the
			// worker does not know of.
			expect(Math.abs(first.top - shown.top)).toBeLessThanOrEqual(line === LINE.heavy ? 12 : 0);
		}
	);

test('the app takes the first paint over and leaves one balance', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('main').getByTestId('balance-amount')).toBeVisible();
	await expect(page.getByTestId('balance-amount')).toHaveCount(1);
});
