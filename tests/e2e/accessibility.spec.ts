import { expectAccessible } from '../support/axe';
import { expect, LINE, signIn, test } from '../support/test';

const ROUTES = [
	'/',
	'/expenses',
	'/expenses/prices',
	'/queue',
	'/movements',
	'/services',
	'/tones',
	'/promised',
	'/codes',
	'/search',
	'/paste',
	'/help',
	'/help/trouble',
	'/help/glossary',
	'/help/off',
	'/help/contacts',
	'/transfer',
	'/autopay',
	'/support',
	'/tariff',
	'/more',
	'/more/security',
	'/more/settings',
	'/more/profile',
	'/more/visits',
	'/more/room'
];

for (const theme of ['light', 'dark'] as const)
	for (const locale of ['ru', 'en'] as const)
		test(`every screen is accessible: ${theme}, ${locale}`, async ({ page, operator }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
			await page.goto('/');
			await expect(page.getByTestId('phone')).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expectAccessible(page, 'sign-in');

			await signIn(page, operator, LINE.heavy);
			for (const route of ROUTES) {
				await page.goto(route);
				await expect(page.locator('main h1')).toBeVisible();
				await expectAccessible(page, route);
			}
			await page.goto('/');
			await page.getByTestId('top-up-open').click();
			await expect(page.getByTestId('top-up-amount')).toBeVisible();
			await expectAccessible(page, 'top-up sheet');
		});

test('nothing scrolls sideways, on the narrowest phone and with text at 200 %', async ({ page, operator }) => {
	await signIn(page, operator, LINE.heavy);
	for (const [width, zoom] of [
		[320, '100%'],
		[360, '200%']
	] as const) {
		await page.setViewportSize({ width, height: 740 });
		for (const route of ROUTES) {
			await page.goto(route);
			await expect(page.locator('main h1')).toBeVisible();
			await page.evaluate((size) => (document.documentElement.style.fontSize = size), zoom);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(over, `${route} at ${width} px, ${zoom}`).toBeLessThanOrEqual(0);
		}
	}
});

test('focusing the code does not push the screen aside', async ({ page }) => {
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').focus();
	expect(await page.evaluate(() => scrollX)).toBe(0);
});
