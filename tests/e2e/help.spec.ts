import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, freshTest, signIn, test, workerReady } from '../support/test';

const verdict = (page: Page, check: string) => page.locator(`[data-testid="check"][data-id="${check}"]`);

freshTest(
	'«?» opens the guide at the section, offline from a cold start too; trouble-shooting sees what is wrong',
	async ({ page, context, operator }) => {
		await signIn(page, operator);
		await workerReady(page);
		await expect(page.getByRole('link', { name: 'Помощь по разделу' })).toHaveAttribute('href', '/help#balance');
		await page.goto('/help/trouble');
		for (const check of ['network', 'site', 'operator', 'cookies', 'storage', 'worker', 'clock', 'version'])
			await expect(verdict(page, check), check).toHaveAttribute('data-verdict', /good|doubt/);
		await expectAccessible(page, 'trouble-shooting');

		await operator.faults([{ path: '**/session', kind: 'drop-before' }]);
		await page.getByTestId('check-again').click();
		await expect(verdict(page, 'operator')).toHaveAttribute('data-verdict', 'bad');
		await expect(verdict(page, 'site')).toHaveAttribute('data-verdict', 'good');
		await operator.faults([]);

		await page.clock.setSystemTime(Date.now() + 3_600_000);
		await page.getByTestId('check-again').click();
		await expect(verdict(page, 'clock')).toHaveAttribute('data-verdict', 'bad');
		await expect(verdict(page, 'operator')).toHaveAttribute('data-verdict', 'good');

		await context.setOffline(true);
		await page.close();
		page = await context.newPage();
		await page.goto('/tariff');
		await page.getByRole('link', { name: 'Помощь по разделу' }).press('Enter');
		const topic = page.locator('[data-testid="help-topic"][data-id="tariff"]');
		await expect(topic).toHaveAttribute('open', '');
		await expect(topic.locator('summary')).toBeFocused();
		await expect(topic.getByText(/вернуться на него после перехода нельзя/)).toBeVisible();
		await expectAccessible(page, 'guide');
		await page.goto('/help/trouble');
		await expect(verdict(page, 'network')).toHaveAttribute('data-verdict', 'bad');
		await page.goto('/search');
		await page.getByTestId('command-search').fill('обнулить вход');
		await page.getByTestId('command-result').first().click();
		await expect(page.getByText(/перестанет действовать через 48 часов/)).toBeVisible();
		await expectAccessible(page, 'ways out');
	}
);

test('help is open to who can’t sign in', async ({ page }) => {
	await page.goto('/help/contacts');
	await expect(page.getByTestId('dial-card').first()).toBeVisible();
	await page.goto('/help');
	await page.locator('[data-id="sign-in"] summary').click();
	await expect(page.getByText(/Код не пришёл/)).toBeVisible();
	await expect(page.locator('[data-id="sign-in"] [data-testid="dial-card"]').first()).toBeVisible();
});

test('the region is asked of the network only after a yes, chosen by the person, and leads to offices on the map', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await page.goto('/help/contacts');
	const asked = async () => (await operator.log()).filter(({ path }) => path.endsWith('/retrieve')).length;
	const region = page.getByTestId('region');
	await page.getByTestId('region-find').press('Enter');
	await expect(page.getByText(/Спросим один раз/)).toBeVisible();
	expect(await asked()).toBe(0);
	await context.setOffline(true);
	await expect(page.getByTestId('region-ask')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('region-ask')).toHaveText('Спросить ещё раз');
	await context.setOffline(false);
	await page.getByTestId('region-ask').press('Enter');
	await expect(page.getByTestId('region-found')).toHaveText(['Москва и Московская область']);
	await expect(region).toHaveValue('');
	await expectAccessible(page, 'the region found');
	await page.keyboard.press('Enter');
	await expect(region).toHaveValue('moscow');
	expect(await asked()).toBe(1);
	await expect(page.getByTestId('offices')).toHaveAttribute('href', /query=.*%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0/);
	await region.selectOption('tver');
	// The link follows what is kept, which the choice itself shows before it is.
	await expect(page.getByTestId('offices')).toHaveAttribute('href', /query=.*%D0%A2%D0%B2%D0%B5%D1%80/);
	await page.reload();
	await expect(region).toHaveValue('tver');
});
