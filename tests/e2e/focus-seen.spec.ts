import type { Page } from '@playwright/test';
import { follow } from '../support/follow';
import { expect, openSignedIn, test } from '../support/test';

/** A phone that lies, a small window read at 400 %, a phone as it is held. */
const SIZES = [
	{ width: 360, height: 740 },
	{ width: 740, height: 360 },
	{ width: 320, height: 256 }
] as const;

/** Enough to come round any of them. */
const TABS = 60;

/** Screens with something that stays in its place while the rest scrolls. */
const STICKY = ['/', '/expenses', '/expenses/prices', '/support'] as const;

/** What lies over the control that has the focus, at its edges and its middle. */
const covered = (page: Page) =>
	page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body || focused.closest('nav')) return undefined;
		const target = (focused.matches('input') && focused.closest('label')) || focused;
		const { height } = target.getBoundingClientRect();
		// A link within a text has one for each of its lines.
		const points = [...target.getClientRects()].flatMap(({ left, right, top, bottom, width, height: high }) => {
			const [x, y] = [left + width / 2, top + high / 2];
			return [
				[x, y],
				[x, top + 3],
				[x, bottom - 3],
				[left + 3, y],
				[right - 3, y]
			] as const;
		});
		const seen = points.filter(([px, py]) => {
			const hit = document.elementFromPoint(px, py);
			return hit !== null && (target.contains(hit) || hit.contains(target));
		});
		// What is higher than the room there is shows as much of itself as fits.
		const least = height > innerHeight / 2 ? 1 : points.length;
		return seen.length >= least ? '' : `${seen.length} of ${points.length} of ${target.outerHTML.slice(0, 160)}`;
	});

async function expectFocusSeen(page: Page, what: string): Promise<void> {
	const faults: string[] = [];
	let walked = 0;
	for (let at = 0; at < TABS; at += 1) {
		await page.keyboard.press('Tab');
		const fault = await covered(page);
		if (fault === undefined && walked > 0) break;
		if (fault === undefined) continue;
		walked += 1;
		if (fault) faults.push(fault);
	}
	expect(faults, what).toEqual([]);
	expect(walked, what).toBeGreaterThan(2);
}

test('whatever has the focus is seen whole', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	// What comes last on home: until then the focus may be on what is painted anew.
	await expect(page.getByTestId('due-open')).toBeVisible();
	for (const screen of STICKY) {
		await follow(page, screen);
		await page.waitForLoadState('networkidle');
		// Drawn as far as there is something to walk through.
		await expect(page.locator('main :is(a, button, input, textarea)').nth(2)).toBeVisible();
		for (const size of SIZES) {
			await page.setViewportSize(size);
			await page.locator('main h1').focus();
			await expectFocusSeen(page, `${screen} at ${size.width}×${size.height}`);
		}
	}
	await follow(page, '/');
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
	for (const size of SIZES) {
		await page.setViewportSize(size);
		await expectFocusSeen(page, `the sheet at ${size.width}×${size.height}`);
	}
});
