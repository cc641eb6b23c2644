import { request } from '@playwright/test';
import { LINE, openSignedIn, test, expect } from '../support/test';
test.setTimeout(120000);
test('shots', async ({ page, operator, baseURL, context }) => {
	const as = async (line: string) => {
		const p = await request.newContext({ baseURL });
		await operator.network(line);
		await p.post('/session/v1/network-sign-in', { data: {} });
		await operator.network(null);
		return p;
	};
	const me = await as(LINE.usual);
	const link = async (from: any, to: string, rights: string[], other: any) => {
		const r = await (await from.post('/links/v1/links', { data: { phoneNumber: to, rights } })).json();
		if (other) await other.put(`/links/v1/links/${r.link.id}/rights`, { data: { rights } });
	};
	const zero = await as(LINE.zero),
		heavy = await as(LINE.heavy),
		blocked = await as(LINE.blocked);
	await link(me, LINE.zero, ['balance', 'expenses'], zero);
	await link(me, LINE.heavy, ['balance', 'expenses', 'services', 'top-up'], heavy);
	await link(me, LINE.fresh, ['balance'], undefined);
	await link(zero, LINE.usual, ['balance', 'place'], undefined);
	await link(heavy, LINE.usual, ['balance', 'services'], me);
	await openSignedIn(page, operator, '/lines');
	await expect(page.getByTestId('line-card')).toHaveCount(3);
	await page.waitForLoadState('networkidle');
	const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: true });
	for (const w of [320, 360, 1280]) {
		await page.setViewportSize({ width: w, height: 780 });
		await shot(`lines-${w}`);
	}
	await page.setViewportSize({ width: 360, height: 780 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await shot('lines-360-dark');
	await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
	await shot('lines-360-forced');
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
	await page.addStyleTag({ content: 'html{font-size:200%}' });
	await page.setViewportSize({ width: 360, height: 780 });
	await shot('lines-360-200');
	await page.reload();
	await expect(page.getByTestId('line-card')).toHaveCount(3);
	await page.getByTestId('line-add').click();
	await page.screenshot({ path: '/tmp/shots/add-360.png' });
	await page.setViewportSize({ width: 320, height: 640 });
	await page.screenshot({ path: '/tmp/shots/add-320.png' });
	await page.keyboard.press('Escape');
	await page.setViewportSize({ width: 360, height: 780 });
	await page.getByTestId('link-code').click();
	await page.screenshot({ path: '/tmp/shots/code-360.png' });
	await page.keyboard.press('Escape');
	await page.getByTestId('line-end').first().click();
	await page.screenshot({ path: '/tmp/shots/end-360.png' });
	await page.keyboard.press('Escape');
	await page.goto('/');
	await expect(page.getByTestId('line-switch')).toBeVisible();
	await page.waitForLoadState('networkidle');
	await shot('home-own-360');
	await page.getByTestId('line-switch').click();
	await page.waitForTimeout(400);
	await page.screenshot({ path: '/tmp/shots/switch-360.png' });
	await page.locator(`[data-testid="line-choice"][data-number="${LINE.heavy}"]`).getByRole('button').click();
	await expect(page.getByTestId('viewed-notice')).toBeVisible();
	await page.waitForLoadState('networkidle');
	await shot('home-linked-360');
	await page.setViewportSize({ width: 320, height: 640 });
	await shot('home-linked-320');
	await page.setViewportSize({ width: 1280, height: 800 });
	await shot('home-linked-1280');
	await page.setViewportSize({ width: 360, height: 780 });
	await page.getByRole('link', { name: 'Тариф' }).first().click();
	await shot('own-only-360');
	console.log(await page.locator('main').ariaSnapshot());
	await page.goto('/lines');
	await expect(page.getByTestId('line-card')).toHaveCount(3);
	console.log(await page.locator('main').ariaSnapshot());
	for (const p of [me, zero, heavy, blocked]) await p.dispose();
});
