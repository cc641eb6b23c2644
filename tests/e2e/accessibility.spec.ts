import type { Page } from '@playwright/test';
import { expectAccessible, expectNamed, expectSeenInDark, FORCED, LIGHT } from '../support/axe';
import { follow } from '../support/follow';
import { expectEdgesSeen, expectStatesSeen } from '../support/forced-colors';
import { expectNothingSideways, expectSpacedTextWhole, expectTargets } from '../support/layout';
import { ROUTES } from '../support/routes';
import { expect, LINE, signIn, test } from '../support/test';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** The way to help is at the same place of every screen: the last in its header. */
async function expectHelp(page: Page, what: string): Promise<void> {
	if (what.startsWith('/help')) return;
	const last = page.locator('main').locator('header, .who').first().locator('a, button').last();
	await expect(last, what).toHaveAttribute('href', /^\/help#/);
}

/**
 * Each screen is opened once in a language and looked at on a phone and on a desk, in one of the
 * ways to paint it: light and dark in the first language, forced colours and light in the other.
 * The first language is judged on the phone, the other on the desk; colours and names on both. What
 * no language changes is looked at in the other, which opens nothing anew.
 */
for (const locale of ['ru', 'en'] as const)
	test(`every screen is accessible and scrolls one way only: ${locale}`, async ({ page, operator }) => {
		test.slow();
		const first = locale === 'ru';
		const states = new Set<string>();
		async function expectForEveryone(what: string): Promise<void> {
			await page.setViewportSize(PHONE);
			if (first) {
				await expectAccessible(page, what);
				await page.setViewportSize(DESK);
				await expectNamed(page, `${what}, wide`);
				await expectSeenInDark(page, `${what}, wide`);
			} else {
				await expectNamed(page, what);
				await page.emulateMedia(FORCED);
				await expectStatesSeen(page, what, states);
				await expectEdgesSeen(page, what);
				await page.emulateMedia(LIGHT);
				await expectTargets(page, what);
				await expectSpacedTextWhole(page, what);
				await page.setViewportSize(DESK);
				await expectAccessible(page, `${what}, wide`, { dark: false });
			}
			await page.setViewportSize(PHONE);
		}

		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
		await page.goto('/');
		await expect(page.getByTestId('phone')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expectForEveryone('sign-in');

		await signIn(page, operator, first ? LINE.usual : LINE.heavy);
		for (const route of ROUTES) {
			await follow(page, route);
			await page.waitForLoadState('networkidle');
			await expect(page.locator('main h1')).toBeVisible();
			await expect(page.locator('nav [aria-current="page"]'), route).toHaveCount(1);
			await expectHelp(page, route);
			await expectForEveryone(route);
			await expectNothingSideways(page, route);
		}
		await follow(page, '/expenses');
		await page.getByTestId('period-calendar').click();
		await expect(page.getByTestId('period-sheet').getByRole('grid').first()).toBeVisible();
		await expectForEveryone('calendar');
		await page.goto('/');
		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up').locator('.presets button').first().click();
		await expectForEveryone('top-up sheet');
		if (!first) expect(states.size, `kinds of controls with a state: ${[...states].join(', ')}`).toBeGreaterThan(6);
	});

test('focusing the code does not push the screen aside', async ({ page }) => {
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').focus();
	expect(await page.evaluate(() => scrollX)).toBe(0);
});
