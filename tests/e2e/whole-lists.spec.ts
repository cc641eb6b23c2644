import type { Page } from '@playwright/test';
import { follow } from '../support/follow';
import { expect, freshTest as test, signIn } from '../support/test';

test.use({ serviceWorkers: 'block' });

/** What the page still asks for when a test is over is nobody's fault. */
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Makes records of one list unreadable on their way to the page. */
async function spoil(page: Page, path: string, which: (record: Record<string, unknown>) => boolean): Promise<void> {
	await page.route(`**/${path}?*`, async (route) => {
		const response = await route.fetch();
		if (response.status() !== 200) return route.fulfill({ response });
		const records = (await response.json()) as Record<string, unknown>[];
		await route.fulfill({ response, json: records.map((one) => (which(one) ? { ...one, id: null } : one)) });
	});
}

test('a card that can not be read is missed where cards are chosen', async ({ page, operator }) => {
	let left = 1;
	await spoil(page, 'paymentMethod', () => left-- > 0);
	await signIn(page, operator);
	await page.getByTestId('top-up-open').click();
	const sheet = page.getByTestId('top-up');
	await expect(sheet.getByTestId('not-read')).toHaveText('Не удалось прочитать: 1. Показано не всё.');
	await expect(sheet.getByRole('radio', { name: /••|Visa|Мир/ }).first()).toBeVisible();
	await page.goto('/autopay');
	await expect(page.getByTestId('not-read')).toBeVisible();
});

test('a tariff that can not be read is not called absent', async ({ page, operator }) => {
	await spoil(page, 'product', ({ productSpecification }) => {
		return (productSpecification as { id?: string } | undefined)?.id === 'tariff';
	});
	await signIn(page, operator);
	await expect(page.getByText('Какой у вас тариф, неизвестно')).toBeVisible();
	await expect(page.getByText('Тариф ещё не подключён')).toBeHidden();
	await follow(page, '/tariff');
	await expect(page.getByText('Какой у вас тариф, неизвестно')).toBeVisible();
	await expect(page.getByText('Тариф ещё не подключён')).toBeHidden();
	await follow(page, '/expenses/prices');
	await expect(page.getByText('Прочитать удалось не всё').first()).toBeVisible();
	await expect(page.getByText('Цены тарифа неизвестны')).toBeHidden();
});

test('an operator that fails is not called a missing network, and one closed API signs nobody out', async ({
	page,
	operator
}) => {
	await operator.faults([{ path: '**/promotion', kind: 'status', status: 401 }]);
	await signIn(page, operator);
	await operator.faults([
		{ path: '**/promotion', kind: 'status', status: 401 },
		{ path: '**/bucket', kind: 'status', status: 503 }
	]);
	await page.getByRole('button', { name: 'Обновить' }).click();
	await expect(page.getByTestId('offline-chip')).toContainText('Оператор не отвечает');
	await expect(page.getByTestId('offline-ways')).toContainText('Оператор не отвечает');
	// The page also carries, hidden, what it says where the app itself does not load.
	await expect(page.getByText('Нет сети').filter({ visible: true })).toHaveCount(0);
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up')).not.toContainText('когда появится сеть');
	await page.goto('/news');
	await expect(page.getByText('Оператор не открыл приложению доступ')).toBeVisible();
});

test('what the operator closes is not promised for when the network is back', async ({ page, operator }) => {
	await operator.faults(
		['productOffering', 'topupBalance'].map((path) => ({
			method: 'GET',
			path: `**/${path}`,
			kind: 'status',
			status: 403
		}))
	);
	await signIn(page, operator);
	for (const route of ['/autopay', '/promised', '/tones']) {
		await follow(page, route);
		// In its own words, where it has some.
		await expect(page.getByText('Оператор отказал: Сервис временно недоступен').first(), route).toBeVisible();
		await expect(page.getByText(/появ[яи]тся, когда|Загрузится, когда/i), route).toHaveCount(0);
	}
});

test('paid options that can not be read are not called none', async ({ page, operator }) => {
	await spoil(page, 'product', () => true);
	await signIn(page, operator);
	await follow(page, '/expenses/prices');
	await expect(page.getByText('Прочитать удалось не всё')).toBeVisible();
	await expect(page.getByText('Платных услуг нет')).toBeHidden();
});
