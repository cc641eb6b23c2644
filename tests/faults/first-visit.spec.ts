import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, freshTest as test, signIn } from '../support/test';

/**
 * Before the worker has kept the app's files, or where there is none: each screen comes over the
 * network.
 */
test.use({ serviceWorkers: 'block' });

const FILES = '**/_app/immutable/**';

/**
 * The line gives out as soon as the balance is there: nothing but what the page itself names, and
 * words for this, has arrived.
 */
async function cutAfterFirstScreen(context: BrowserContext, page: Page): Promise<void> {
	const html = await (await context.request.get('/')).text();
	const frame = new Set([...html.matchAll(/\/_app\/immutable\/[^"]+/g)].map(([file]) => file));
	const arrives = (path: string) => frame.has(path) || /\/nodes\/1\./.test(path);
	await context.route(FILES, (route) =>
		arrives(new URL(route.request().url()).pathname) ? route.continue() : route.abort('internetdisconnected')
	);
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
}

/** What opens at last is not bare. */
async function expectStyles(page: Page): Promise<void> {
	// What stands in the page itself is named there too, and switched off.
	const styles = () =>
		[...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([disabled])')].map((one) => one.sheet);
	await expect(async () => expect(await page.evaluate(styles)).not.toContain(null)).toPass();
}

const said = (page: Page) => page.getByTestId('none');
const section = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('a first visit whose line breaks says so wherever one goes, and every door opens by itself with the network', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await cutAfterFirstScreen(context, page);
	await page.getByTestId('top-up-open').click();
	const notHere = page.getByRole('status').filter({ hasText: 'Не загрузилось' });
	await expect(notHere).toBeVisible();
	await page.goBack();
	await expect(notHere).toHaveCount(0);

	await section(page, 'Услуги').click();
	await expect(said(page)).toContainText('нет сети');
	await expect(page.getByText(/Internal Error|500/)).toHaveCount(0);
	await expect(said(page).getByRole('link', { name: 'Все коды без интернета' })).toBeVisible();
	await expectAccessible(page, 'what did not load');
	await section(page, 'Баланс').click();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await section(page, 'Услуги').click();
	await expect(said(page)).toContainText('нет сети');

	await context.setOffline(true);
	await said(page).getByRole('button', { name: 'Повторить' }).click();
	await expect(said(page)).toContainText('нет сети');
	await context.unroute(FILES);
	await context.setOffline(false);
	await expect(page.getByRole('heading', { level: 1, name: 'Услуги' })).toBeVisible();
	await expect(said(page)).toHaveCount(0);
	await expectStyles(page);
	await section(page, 'Баланс').click();
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toBeVisible();
	await expectStyles(page);

	await page.goto('/no-such-page');
	await expect(said(page)).toContainText('Такой страницы нет');
	await expect(page.getByTestId('dial-card').first()).toBeVisible();
	for (const none of ['/help/__proto__', '/help/constructor']) {
		await page.goto(none);
		await expect(page.getByRole('heading', { level: 1, name: 'Помощь' }), none).toBeVisible();
	}
});

for (const [what, files] of [
	['the app itself', '**/_app/immutable/entry/**'],
	['its frame', '**/_app/immutable/nodes/**']
] as const)
	test(`where ${what} did not arrive the page says so, and opens with the network`, async ({ browser, baseURL }) => {
		// Not watched for uncaught errors: what does not arrive is one.
		const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
		const page = await context.newPage();
		await context.route(files, (route) => route.abort('internetdisconnected'));
		await page.goto('/');
		await expect(page.getByText(/Приложение не загрузилось/)).toBeVisible();
		await expect(page.getByText(/Internal Error/)).toHaveCount(0);
		await context.setOffline(true);
		await page.getByText(/^Повторить/).click();
		await expect(page.getByText(/Приложение не загрузилось/)).toBeVisible();
		await context.unroute(files);
		await context.setOffline(false);
		await expect(page.getByTestId('phone')).toBeVisible();
		await expect(page.getByText(/Приложение не загрузилось/)).toBeHidden();
		await context.close();
	});
