import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { ROUTES } from '../support/routes';
import { expect, LINE, screenTest, signIn, test } from '../support/test';

/** On the narrowest phone, and with text at 200 %. */
async function expectNothingSideways(page: Page, what: string): Promise<void> {
	for (const [width, zoom] of [
		[320, '100%'],
		[360, '200%']
	] as const) {
		await page.setViewportSize({ width, height: 740 });
		const over = await page.evaluate(async (size) => {
			const root = document.documentElement;
			root.style.fontSize = size;
			// What is laid out by its measured size is laid out again by then.
			for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
			return root.scrollWidth - root.clientWidth;
		}, zoom);
		expect(over, `${what} at ${width} px, ${zoom}`).toBeLessThanOrEqual(0);
	}
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

for (const locale of ['ru', 'en'] as const)
	test(`every screen is accessible and scrolls one way only: ${locale}`, async ({ page, operator }) => {
		test.slow();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
		await page.goto('/');
		await expect(page.getByTestId('phone')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expectAccessible(page, 'sign-in');

		await signIn(page, operator, LINE.heavy);
		for (const route of ROUTES) {
			// By its address, and by a link within the app.
			if (locale === 'ru') await page.goto(route);
			else await follow(page, route);
			await expect(page.locator('main h1')).toBeVisible();
			await expect(page.locator('nav [aria-current="page"]'), route).toHaveCount(1);
			await expectAccessible(page, route, { dark: locale === 'ru' });
			await expectNothingSideways(page, route);
		}
		await page.goto('/');
		await page.getByTestId('top-up-open').click();
		await expect(page.getByTestId('top-up-amount')).toBeVisible();
		await expectAccessible(page, 'top-up sheet');
	});

screenTest('focusing the code does not push the screen aside', async ({ page }) => {
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').focus();
	expect(await page.evaluate(() => scrollX)).toBe(0);
});
