import type { Page } from '@playwright/test';

/** To another screen of the app by a link, without loading the page anew. */
export async function follow(page: Page, route: string): Promise<void> {
	if (new URL(page.url()).pathname === route) return;
	await page.evaluate((href) => {
		document.querySelector('main h1')?.setAttribute('data-left', '');
		const link = document.body.appendChild(document.createElement('a'));
		link.href = href;
		link.click();
		link.remove();
	}, route);
	await page.waitForURL(route);
	await page.locator('main h1:not([data-left])').waitFor();
}
