import type { Page } from '@playwright/test';
import { SCREENS } from '$lib/features/shared/screen-list';
import { follow } from '../support/follow';
import { expect, openSignedIn, test, workerReady } from '../support/test';

test('the manifest makes the app installable', async ({ page, request }) => {
	await page.goto('/');
	const href = await page.locator('link[rel="manifest"]').getAttribute('href');
	const manifest = (await (await request.get(href ?? '')).json()) as {
		display: string;
		lang: string;
		categories: string[];
		icons: { src: string; sizes: string; purpose?: string }[];
		shortcuts: { url: string }[];
		screenshots: { src: string; form_factor: string }[];
	};
	expect(manifest.display).toBe('standalone');
	expect(manifest.lang).toBe('ru');
	expect(manifest.categories.length).toBeGreaterThan(0);
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	expect(new Set(manifest.screenshots.map((one) => one.form_factor))).toEqual(new Set(['narrow', 'wide']));
	for (const { src } of [...manifest.icons, ...manifest.screenshots])
		expect((await request.get(src)).ok(), src).toBe(true);
	for (const { url } of manifest.shortcuts) expect((await request.get(url)).ok(), url).toBe(true);
});

test('Chromium itself finds nothing that stands against installing', async ({ page, context }) => {
	await page.goto('/');
	await workerReady(page);
	const session = await context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	// A Playwright context counts as incognito, which is the one reason that is not ours.
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

/** Of these addresses, what does not come. */
const missing = (page: Page, addresses: readonly string[]): Promise<string[]> =>
	page.evaluate(async (all) => {
		const comes = (address: string) =>
			fetch(address).then(
				({ ok }) => ok,
				() => false
			);
		const came = await Promise.all(all.map(comes));
		return all.filter((_, at) => !came[at]);
	}, addresses);

test('every page opens with no network, an unknown address too', async ({ page, context, operator }) => {
	test.slow();
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	const files = new Set<string>();
	for (const { href } of SCREENS) {
		// What the page asks for by itself, when it is what is opened first.
		const frame = await page.evaluate(async (address) => (await fetch(address)).text(), href);
		const own = [...frame.matchAll(/(?:href|src)="(\/_app\/[^"]+)"/g)].map(([, file = '']) => file);
		expect(own.length, href).toBeGreaterThan(0);
		for (const file of own) files.add(file);
		await follow(page, href);
		await expect(page.locator('main h1').first(), href).toBeVisible();
	}
	expect(await missing(page, [...files])).toEqual([]);
	await page.goto('/more/room');
	await expect(page.locator('main h1')).toBeVisible();
	await page.goto('/no-such-page');
	await expect(page.locator('main h1')).toBeVisible();
	await page.goto('/?source=shared-link');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('scripts come from our origin alone, none inline without a hash', async ({ page }) => {
	await page.goto('/');
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1] ?? '';
	expect(scripts).toContain("'self'");
	expect(scripts).not.toContain('unsafe');
});

test('the API is not cached by the worker: answers live in IndexedDB alone', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await page.reload();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	const cached = await page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(cached.length).toBeGreaterThan(5);
	expect(cached.filter((path) => /tmf-api|session\/v1/.test(path))).toEqual([]);
});

test('the mock’s server tells other origins nothing, past what SvelteKit allows them', async ({ request, baseURL }) => {
	const headers = { Origin: 'https://evil.example' };
	for (const path of ['/', '/__mock/state', '/session/v1/challenge', '/_app/version.json'])
		expect((await request.get(path, { headers })).headers(), path).not.toHaveProperty('access-control-allow-origin');
	expect((await request.post('/__mock/reset', { headers, data: {} })).status()).toBe(403);
	expect((await request.post('/__mock/release', { headers, data: {} })).status()).toBe(403);
	expect((await request.get('/__mock/state', { headers: { Origin: baseURL ?? '' } })).status()).toBe(200);
});
