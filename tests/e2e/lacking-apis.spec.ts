import type { Page } from '@playwright/test';
import type { ApiName } from '../../src/lib/operator/api-paths';
import { follow } from '../support/follow';
import { lacking } from '../support/lacking';
import { expect, freshTest as test, signIn } from '../support/test';

test.use({ serviceWorkers: 'block' });
test.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }));

/** Addresses that rows of a screen lead to. */
async function ways(page: Page): Promise<string[]> {
	const hrefs = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
	return hrefs.filter((href) => href !== null);
}

/** Paths below the API's own version, of what the page asks the operator. */
function watchRequests(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/\/v\d/.test(pathname)) asked.push(pathname);
	});
	return asked;
}

test('without five side APIs nothing is asked of them, and their rows, tiles and screens give way to calls and codes', async ({
	page,
	context,
	operator
}) => {
	const lacks: ApiName[] = ['tmf670', 'tmf671', 'tmf677', 'tmf681', 'tmf683'];
	await lacking(context, lacks);
	const asked = watchRequests(page);
	await signIn(page, operator);
	await expect(page.getByText('Пакеты')).toHaveCount(0);
	await page.getByTestId('top-up-open').click();
	// Without saved cards it is paid on a page.
	const sheet = page.getByTestId('top-up');
	await expect(sheet.getByTestId('pay-method').and(sheet.locator('[data-kind="card"]'))).toHaveCount(0);
	await expect(sheet.getByTestId('dial-card').first()).toContainText('111');
	await sheet.getByTestId('pay-sbp').click();
	await sheet.getByTestId('top-up-amount').fill('300');
	await sheet.getByTestId('top-up-confirm').click();
	await expect(page.getByTestId('pay-sheet')).toBeVisible();
	await page.goBack();

	await page.goto('/more');
	await expect(page.getByTestId('requests-link')).toBeVisible();
	const gone = ['/inbox', '/news', '/autopay', '/support'];
	expect((await ways(page)).filter((href) => gone.includes(href))).toEqual([]);
	for (const path of gone) {
		await page.goto(path);
		await expect(page.getByTestId('not-offered'), path).toContainText('0890');
	}
	await page.goto('/search');
	await page.getByTestId('command-search').fill('автоплатёж');
	await expect(page.locator('[data-testid="command-result"][data-id="autopay"]')).toHaveCount(0);

	expect(asked.filter((path) => /paymentMethod|promotion|Consumption|communication|Interaction/.test(path))).toEqual(
		[]
	);
	expect(asked.some((path) => path.endsWith('/bucket'))).toBe(true);
});

test('without usage, orders, location and push the screens say so and offer the codes', async ({
	page,
	context,
	operator
}) => {
	await lacking(context, ['tmf635', 'tmf622', 'location', 'push']);
	await signIn(page, operator);
	await follow(page, '/expenses');
	await expect(page.getByTestId('not-offered')).toContainText('Детализацию оператор приложению не передаёт');
	await follow(page, '/services');
	await expect(page.getByTestId('service-row').first()).toBeVisible();
	await expect(page.getByTestId('not-offered')).toContainText('по коду или звонку');
	for (const id of ['service-connect', 'service-disconnect']) await expect(page.getByTestId(id)).toHaveCount(0);
	await follow(page, '/tariff');
	await expect(page.getByTestId('tariff-card').first()).toBeVisible();
	await expect(page.getByTestId('tariff-switch')).toHaveCount(0);
	await expect(page.getByTestId('tariff-card').first().getByTestId('dial-card')).toBeVisible();
	await follow(page, '/promised');
	await expect(page.getByTestId('dial-card').first()).toContainText('*111*123#');
	await follow(page, '/more/settings');
	await expect(page.getByTestId('region')).toBeVisible();
	await expect(page.getByTestId('region-find')).toHaveCount(0);
	await expect(page.getByTestId('notices')).toHaveCount(0);
});

test('without a catalogue and a list of products the tariff and the services are told by codes', async ({
	page,
	context,
	operator
}) => {
	await lacking(context, ['tmf620', 'tmf637', 'tmf622']);
	await signIn(page, operator);
	await follow(page, '/tariff');
	await expect(page.getByTestId('not-offered')).toContainText('Какой у вас тариф');
	await expect(page.getByTestId('dial-card').first()).toBeVisible();
	await follow(page, '/services');
	await expect(page.getByTestId('not-offered')).toContainText('Списка услуг');
	await expect(page.getByTestId('dial-card').first()).toBeVisible();
});
