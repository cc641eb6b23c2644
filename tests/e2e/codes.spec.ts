import { expectAccessible } from '../support/axe';
import { expect, freshTest, LINE, signIn, test, workerReady } from '../support/test';

const card = (code: string) => `[data-testid="dial-card"][data-code="${code}"]`;

test('the directory opens offline with nobody signed in: every code, each dialled by its own tap', async ({
	page,
	context
}) => {
	await page.goto('/');
	await workerReady(page);
	await page.close();
	await context.setOffline(true);
	const cold = await context.newPage();
	await cold.goto('/');
	await cold.getByRole('link', { name: 'Все коды без интернета' }).click();
	for (const code of [
		'*111#',
		'*111*23#',
		'*111*123#',
		'*111*25#',
		'*111*242#',
		'*111*828*1#',
		'*111*2*5#',
		'*111*59#',
		'*111*919#',
		'*100#'
	])
		await expect(cold.locator(card(code)).getByTestId('dial-link')).toHaveAttribute(
			'href',
			`tel:${code.replaceAll('#', '%23')}`
		);
	await expect(cold.locator(card('111 · 1 · 1')).getByTestId('dial-link')).toHaveAttribute('href', 'tel:111,1,1');
	await expectAccessible(cold, 'codes, signed out');

	await cold.getByTestId('codes-search').fill('подписки');
	await expect(cold.getByTestId('dial-card')).toHaveCount(1);
	await cold.getByTestId('codes-search').fill('0890');
	await expect(cold.locator(card('0890')).getByTestId('dial-link')).toHaveAttribute('href', 'tel:0890');
	await cold.getByTestId('codes-search').fill('123456');
	await expect(cold.getByText('Такого кода нет')).toBeVisible();
	await cold.getByTestId('codes-search').press('Escape');
	await cold.getByRole('button', { name: /^\*111\*23#/ }).click();
	await expect(cold.getByTestId('large-code')).toContainText('звёздочка 1 1 1 звёздочка 2 3 решётка');
	await cold.keyboard.press('Escape');

	await cold.getByTestId('forwarding-when').selectOption({ label: 'Переадресация, если нет ответа (5–30 секунд)' });
	await cold.getByTestId('forwarding-number').fill('8 495 123-45-67');
	await expect(cold.locator(card('**61*+74951234567**20#'))).toContainText('+7 495 123-45-67');
	await cold.getByTestId('collect-number').fill('8 900 000-00-02');
	await expect(cold.locator(card('08809000000002')).getByTestId('dial-link')).toHaveAttribute(
		'href',
		'tel:08809000000002'
	);

	await cold.getByLabel('Оператор').selectOption('mts-by');
	await expect(cold.locator(card('0870261'))).toBeVisible();
	await expect(cold.getByTestId('collect-number')).toHaveCount(0);
});

freshTest.describe('on an iPhone', () => {
	freshTest.use({
		userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'
	});

	freshTest('codes are copied, with the steps; calls are made', async ({ page, context, operator }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await signIn(page, operator, LINE.usual);
		await page.goto('/codes');
		const balance = page.locator(card('*111*23#'));
		await expect(balance.getByTestId('dial-link')).toHaveCount(0);
		await expect(balance).toContainText('Клавиши');
		await balance.getByTestId('copy-code').click();
		await expect(balance.getByTestId('copy-code')).toContainText('Скопировано');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('*111*23#');
		await expect(page.locator(card('111 · 3')).getByTestId('dial-link')).toHaveAttribute('href', 'tel:111,3');
	});
});
