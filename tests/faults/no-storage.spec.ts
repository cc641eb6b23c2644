import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, freshTest as test } from '../support/test';

/**
 * As browsers do where cookies and site data are blocked, and as older and stricter ones do:
 * nothing to keep anything in, no worker.
 */
async function keepNothing(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const denied = () => {
			throw new DOMException('Access is denied for this document', 'SecurityError');
		};
		for (const name of ['localStorage', 'sessionStorage', 'caches'])
			Object.defineProperty(window, name, { get: denied, configurable: true });
		if (location.search === '?missing') Object.defineProperty(window, 'indexedDB', { value: undefined });
		else if (location.search === '?throws') Object.defineProperty(window, 'indexedDB', { get: denied });
		else
			IDBFactory.prototype.open = function open() {
				const request = new EventTarget() as IDBOpenDBRequest;
				const error = new DOMException('The user denied permission to access the database', 'UnknownError');
				Object.defineProperties(request, { error: { value: error }, readyState: { value: 'done' } });
				request.addEventListener('error', (event) => request.onerror?.(event));
				queueMicrotask(() => request.dispatchEvent(new Event('error', { cancelable: true })));
				return request;
			};
		Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
		LockManager.prototype.request = () => Promise.reject(new DOMException('The request was denied', 'SecurityError'));
	});
}

test('where the browser keeps nothing the way in says so and what to do; codes, help and pasting work', async ({
	page
}) => {
	await keepNothing(page);
	for (const door of ['/', '/?missing', '/?throws', '/sign-in', '/top-up']) {
		await page.goto(door);
		await expect(page.getByTestId('unread'), door).toContainText('Разрешите этому сайту файлы cookie');
		await expect(page.getByTestId('dial-card').first(), door).toBeVisible();
		await expect(page.getByText('Загружаем')).toHaveCount(0);
	}
	await expectAccessible(page, 'nothing kept');

	await page.getByRole('link', { name: 'Все коды без интернета' }).click();
	await expect(page.getByTestId('dial-card').first()).toBeVisible();
	await page.goto('/help');
	await expect(page.getByRole('heading', { level: 1, name: 'Помощь' })).toBeVisible();
	await page.goto('/help/trouble?missing');
	for (const check of ['cookies', 'storage'])
		await expect(page.locator(`[data-testid="check"][data-id="${check}"]`)).toHaveAttribute('data-verdict', 'bad');
	await expect(page.locator('[data-testid="check"][data-id="operator"]')).toHaveAttribute('data-verdict', 'good');
	await page.goto('/paste');
	await page.getByTestId('paste-input').fill('Баланс: 120,50 руб.');
	await expect(page.getByTestId('paste-result')).toHaveAttribute('data-minor', '12050');
});
