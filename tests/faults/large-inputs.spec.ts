import type { Page } from '@playwright/test';
import { expect, openSignedIn, test, workerReady } from '../support/test';

const MEGABYTE = 2 ** 20;
/**
 * Milliseconds that the page may stand still. The aim is 50 on a machine that does nothing else;
 * before there were limits it was a second and a half for a megabyte, and half a minute for ten.
 */
const STANDSTILL = 400;

/** A text as somebody might copy it: a conversation of so many characters. */
async function copy(page: Page, length: number): Promise<void> {
	await page.evaluate(
		(most) =>
			navigator.clipboard.writeText('Баланс: 100 руб. +79000000001, 10 000 '.repeat(most / 38 + 1).slice(0, most)),
		length
	);
}

/** The longest time the page stood still while something was done, in milliseconds. */
async function standstill(page: Page, action: () => Promise<void>): Promise<number> {
	await page.evaluate(() => {
		const tasks: number[] = [];
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
			type: 'longtask'
		});
		Object.assign(window, { tasks });
	});
	await action();
	// Everything that the action has set off has been drawn.
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

test('a megabyte pasted or shared stops nothing: it is refused whole or cut to what no reader takes for a value', async ({
	page,
	context,
	operator,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openSignedIn(page, operator);
	await workerReady(page);
	const stood: Record<string, number> = {};
	const paste = async (name: string, field: ReturnType<Page['getByTestId']>, length = MEGABYTE) => {
		await copy(page, length);
		await field.focus();
		stood[name] = await standstill(page, () => page.keyboard.press('Control+V'));
	};

	await page.goto('/paste');
	const read = page.getByTestId('paste-input');
	await read.fill('Баланс: 77,10 руб.');
	for (const length of [MEGABYTE, 10 * MEGABYTE]) {
		await paste(`reader, ${length}`, read, length);
		await expect(page.getByText('Слишком длинный текст')).toBeVisible();
		await expect(read).toHaveValue('Баланс: 77,10 руб.');
	}
	await read.press('End');
	await read.press('Space');
	await expect(page.getByText('Слишком длинный текст')).toHaveCount(0);
	await copy(page, MEGABYTE);
	stood['reader, by the button'] = await standstill(page, () => page.getByTestId('paste-clipboard').click());
	await expect(page.getByText('Слишком длинный текст')).toBeVisible();
	await expect(page.getByTestId('paste-result')).toHaveAttribute('data-minor', '7710');

	await page.goto('/support');
	await paste('chat', page.getByTestId('chat-input'));
	await expect(page.getByText('Слишком длинный текст')).toBeVisible();
	await expect(page.getByTestId('chat-input')).toHaveValue('');
	await page.goto('/top-up');
	await paste('sum', page.getByTestId('top-up-amount'));
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByText('Введите сумму цифрами')).toBeVisible();
	await page.getByText('На другой', { exact: true }).click();
	await paste('number', page.getByTestId('top-up-receiver'));
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByText('Введите мобильный номер целиком')).toBeVisible();
	await page.goto('/search');
	await paste('search', page.getByRole('search').getByRole('textbox'));

	await page.goto('about:blank');
	await page.setContent(`<form action="${baseURL}/paste" method="post" enctype="multipart/form-data">
		<input type="hidden" name="text" /></form>`);
	await page.locator('form').evaluate((form: HTMLFormElement, length) => {
		(form.elements[0] as HTMLInputElement).value = 'Баланс: 5 руб. '.repeat(length / 15);
		form.submit();
	}, MEGABYTE);
	await page.waitForURL(/\/paste$/);
	await expect(page.getByText('Это слишком длинно для SMS')).toBeVisible();

	console.log(`Longest standstill, ms: ${JSON.stringify(stood)}`);
	// What ten megabytes take is the browser's own handing over of the clipboard.
	const megabytes = Object.entries(stood).filter(([name]) => name !== `reader, ${10 * MEGABYTE}`);
	expect(megabytes.filter(([, ms]) => ms > STANDSTILL)).toEqual([]);
});
