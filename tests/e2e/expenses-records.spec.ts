import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { pastMonth } from '../support/months';
import { expect, openSignedIn, test } from '../support/test';

/** «1 234,50» or «1 234,50 ₽» as whole minor units. */
const minorOf = (text: string) =>
	Number(
		text
			.replace(/[^\d,\u2212-]/g, '')
			.replace('\u2212', '-')
			.replace(',', '')
	) * (text.includes(',') ? 1 : 100);

/** By category, for the last whole month. */
const EXPENSES = `/expenses${pastMonth(1).query}`;

/** With every record on the device. */
async function expensesHere(page: Page): Promise<void> {
	await expect(page.getByTestId('expenses-total')).toBeVisible();
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
}

const total = async (page: Page) => Number(await page.getByTestId('expenses-total').getAttribute('data-minor'));
const found = async (page: Page) => Number(await page.getByTestId('records-found').getAttribute('data-count'));

test.beforeEach(async ({ page, operator }) => {
	await openSignedIn(page, operator, EXPENSES);
	await expensesHere(page);
});

test('the chart can be read as a table and used by keyboard', async ({ page }) => {
	const chart = page.getByTestId('spending-chart');
	await chart.locator('summary').click();
	const table = chart.getByRole('table');
	await expect(table).toBeVisible();
	// The second column is the sum of the day; its cells and its foot are the total on screen.
	const sums = await table.locator('tbody td:nth-child(2)').allInnerTexts();
	expect(sums.reduce((all, text) => all + minorOf(text), 0)).toBe(await total(page));
	expect(minorOf(await table.locator('tfoot td').first().innerText())).toBe(await total(page));
	await expectAccessible(page, 'chart with its table');

	const bars = chart.getByRole('listbox');
	await bars.focus();
	await page.keyboard.press('End');
	const option = chart.getByRole('option');
	const last = await option.getAttribute('aria-posinset');
	expect(last).toBe(await option.getAttribute('aria-setsize'));
	await page.keyboard.press('ArrowLeft');
	await expect(option).toHaveAttribute('aria-posinset', String(Number(last) - 1));
	await expect(bars).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');

	// Back to the newest day that has a sum; what is read aloud is what the table says of that day.
	await page.keyboard.press('Home');
	const key = (await table.locator('tbody tr').last().getAttribute('data-key')) ?? '';
	const readout = page.getByTestId('chart-readout');
	for (let press = 0; press < 31 && (await readout.getAttribute('data-key')) !== key; press += 1)
		await page.keyboard.press('ArrowRight');
	await expect(readout).toHaveAttribute('data-key', key);
	const sum = minorOf(await table.locator(`tr[data-key="${key}"] td`).first().innerText());
	expect(minorOf(/:\s*([^;,]*(?:,\d\d)?)/.exec(await option.innerText())?.[1] ?? '')).toBe(sum);

	await page.keyboard.press('Enter');
	await expect(page.getByTestId('path-step')).toHaveCount(1);
	await expect.poll(() => total(page)).toBe(sum);
});

test('a tap on the chart opens what is under the finger', async ({ page }) => {
	const chart = page.getByTestId('spending-chart');
	await chart.locator('summary').click();
	await expect(chart.getByRole('table')).toBeVisible();
	const rows = await chart
		.locator('tbody tr')
		.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['key']));
	const box = await chart.getByRole('listbox').boundingBox();
	if (box === null) throw new Error('The chart is not on screen');
	// A day with records: the bars stand left of the axis, one day after another.
	const readout = page.getByTestId('chart-readout');
	for (let x = 4; x < box.width; x += 4) {
		await page.mouse.move(box.x + x, box.y + box.height / 2);
		if (rows.includes((await readout.getAttribute('data-key')) ?? undefined)) break;
	}
	const key = await readout.getAttribute('data-key');
	expect(rows).toContain(key);
	await page.mouse.down();
	await page.mouse.up();
	await expect(page.getByTestId('path-step')).toHaveCount(1);
	expect(new URL(page.url()).searchParams.get('in')).toBe(`day:${key}`);
});

test('shares by category add up, and open their category', async ({ page }) => {
	await page.getByTestId('group-by').selectOption('day');
	const rows = page.getByTestId('share-row');
	await expect(rows.first()).toBeVisible();
	const sums = await rows.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['minor'])));
	expect(sums.reduce((all, one) => all + one, 0)).toBe(await total(page));
	const [category, minor] = [await rows.first().getAttribute('data-key'), sums[0]];
	await rows.first().getByRole('button').click();
	expect(new URL(page.url()).searchParams.get('in')).toBe(`category:${category}`);
	await expect.poll(() => total(page)).toBe(minor);
});

test('records stand newest first under their days, to the last one, and come back where they were', async ({
	page
}) => {
	await page.locator('[data-show=records]').click();
	const rows = page.getByTestId('record-row');
	await expect(rows.first()).toBeVisible();
	const count = await found(page);
	const newest = (await rows.first().getAttribute('data-id')) ?? '';
	await expect(page.getByTestId('records-found')).toHaveAttribute('data-minor', String(await total(page)));
	await expectAccessible(page, 'records');

	// Through the whole list, screen by screen: every record once, though never all are in the
	// page.
	const seen = new Set<string>();
	let most = 0;
	await expect(async () => {
		const ids = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['id'] ?? ''));
		for (const id of ids) seen.add(id);
		most = Math.max(most, ids.length);
		await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
		expect(seen.size).toBe(count);
	}).toPass({ intervals: [30], timeout: 40_000 });
	if (count > 150) expect(most).toBeLessThan(100);

	// By keyboard: the row that has the focus is not taken away by scrolling, and Tab goes on from
	// it.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await expect(rows.first()).toHaveAttribute('data-id', newest);
	await rows.nth(2).getByRole('button').focus();
	const focused = () =>
		page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? 'none');
	const [own, following] = [await focused(), await rows.nth(3).getAttribute('data-id')];
	await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
	await expect(rows.nth(20)).toBeAttached();
	expect(await focused()).toBe(own);
	await page.keyboard.press('Tab');
	expect(await focused()).toBe(following);

	// Down to the records of one number and back again: the same place.
	await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
	const row = rows.filter({ hasText: '+7' }).first();
	await row.click();
	const sheet = page.getByTestId('record-sheet');
	await expect(sheet).toBeVisible();
	await expectAccessible(page, 'a record');
	const place = await page.evaluate(() => scrollY);
	await sheet.getByRole('button', { name: 'Все записи с этим номером' }).click();
	await expect(page.getByTestId('path-step')).toHaveCount(1);
	await expect.poll(() => found(page)).toBeLessThan(count);
	await page.goBack();
	await expect.poll(() => found(page)).toBe(count);
	await expect(row).toBeVisible();
	await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(80);
});

test('search finds numbers, names and kinds as they are typed, and says when there is nothing', async ({ page }) => {
	await page.locator('[data-show=records]').click();
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	const count = await found(page);
	const search = page.getByTestId('record-search');

	await search.fill('интернет');
	await expect.poll(() => found(page)).toBeLessThan(count);
	const internet = await found(page);
	expect(internet).toBeGreaterThan(0);
	await search.fill('');
	await expect.poll(() => found(page)).toBe(count);
	await search.pressSequentially('internet');
	await expect.poll(() => found(page)).toBe(internet);

	const number = await page.getByTestId('record-row').first().innerText();
	expect(number).toMatch(/Интернет/);

	await search.fill('такого точно нет');
	await expect(page.getByText('Ничего не нашлось')).toBeVisible();
	await expectAccessible(page, 'nothing found');
	await page.getByRole('button', { name: 'Очистить поиск' }).last().click();
	await expect.poll(() => found(page)).toBe(count);
	await expect(search).toHaveValue('');
});

test('who called: calls both ways by number, in the chosen order, each with its records', async ({ page }) => {
	await page.locator('[data-show=callers]').click();
	const callers = page.getByTestId('caller-row');
	await expect(callers.first()).toBeVisible();
	await expectAccessible(page, 'who called');
	await page.getByText('По стоимости').click();
	const costs = await callers.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['minor'])));
	expect(costs).toEqual([...costs].sort((a, b) => b - a));

	const first = callers.first();
	const minor = Number(await first.getAttribute('data-minor'));
	await first.getByRole('button').click();
	// The history of the browser is told no number.
	expect(new URL(page.url()).searchParams.getAll('in')).toEqual(['number:~0']);
	const cost = async () => Number(await page.getByTestId('records-found').getAttribute('data-minor'));
	await expect.poll(cost).toBeGreaterThanOrEqual(minor);
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	const found = await cost();
	await page.reload();
	await expect.poll(cost).toBe(found);
});

test('records and callers are accessible in English too', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.evaluate(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await page.goto(EXPENSES);
	await expensesHere(page);
	await page.locator('[data-show=records]').click();
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	await expectAccessible(page, 'records');
	await page.getByTestId('record-row').first().click();
	await expect(page.getByTestId('record-sheet')).toBeVisible();
	await expectAccessible(page, 'a record');
	await page.goto(EXPENSES);
	await expensesHere(page);
	await page.getByTestId('group-by').selectOption('day');
	await expect(page.getByTestId('share-row').first()).toBeVisible();
	await page.getByTestId('spending-chart').locator('summary').click();
	await expectAccessible(page, 'charts');
	await page.locator('[data-show=callers]').click();
	await expect(page.getByTestId('caller-row').first()).toBeVisible();
	await expectAccessible(page, 'who called');
});
