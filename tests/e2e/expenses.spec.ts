import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { pastMonth } from '../support/months';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

const total = (page: Page) => page.getByTestId('expenses-total');
const rows = (page: Page) => page.getByTestId('group-row');

/** Whole minor units. */
async function shownTotal(page: Page): Promise<number> {
	return Number(await total(page).getAttribute('data-minor'));
}

/** Of all rows, those behind «show more» too. */
async function sumOfRows(page: Page): Promise<number> {
	const more = page.getByTestId('more-rows');
	while (await more.isVisible()) await more.click();
	return rows(page).evaluateAll((list) => list.reduce((sum, row) => sum + Number(row.getAttribute('data-minor')), 0));
}

/**
 * From home by navigation, with every record fetched: this month, which may have begun a minute
 * ago.
 */
async function openExpenses(page: Page): Promise<void> {
	await page.locator('nav a[href="/expenses"]').click();
	await expect(total(page)).toBeVisible();
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
}

/** The whole month before: it has records on any day. */
async function openLastMonth(page: Page): Promise<void> {
	await openExpenses(page);
	const { from } = pastMonth(1);
	await page.getByTestId('period-previous').click();
	await expect(total(page)).toHaveAttribute('data-from', from);
}

test('the total is one tap from home, and the sum of its rows however they are grouped', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openLastMonth(page);
	await expect(page.getByTestId('period-month')).toHaveAttribute('aria-pressed', 'true');
	const month = await shownTotal(page);
	expect(month).toBeGreaterThan(0);
	for (const grouping of ['day', 'week', 'month', 'number', 'direction', 'service', 'category']) {
		await page.getByTestId('group-by').selectOption(grouping);
		await expect(page.getByTestId('group-rows')).toHaveAttribute('data-grouping', grouping);
		expect(await sumOfRows(page), grouping).toBe(month);
	}
});

test('periods: today, week, month, their neighbours, and the range in words', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openExpenses(page);
	const from = page.getByTestId('period-from');
	const heading = page.locator('#expenses-level');
	const month = await shownTotal(page);

	await page.getByTestId('period-today').click();
	await expect(heading).toHaveText('Сегодня');
	await page.getByTestId('period-previous').click();
	await expect(heading).toHaveText('Вчера');
	await page.getByTestId('period-week').click();
	await expect(heading).toHaveText(/^\d{1,2}(\s\S+\s)?\u2060?–[\u2060 ]?\d{1,2}\s\S+$|^Сегодня$/);
	await page.getByTestId('period-month').click();
	await expect(page.getByTestId('period-next')).toBeDisabled();
	await expect(total(page)).toHaveAttribute('data-minor', String(month));
	await expect(page.getByTestId('expenses-change')).toHaveText(/больше|меньше|Столько же|Сравнить не с чем/);
	const first = await from.inputValue();
	await page.getByTestId('period-previous').click();
	await expect(from).not.toHaveValue(first);
	await page.getByTestId('period-next').click();
	await expect(from).toHaveValue(first);
	await expect(total(page)).toHaveAttribute('data-minor', String(month));
});

test('a range is typed: forgiving, with errors beside the field and nothing lost', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openExpenses(page);
	const [from, to] = [page.getByTestId('period-from'), page.getByTestId('period-to')];

	const year = new Date().getFullYear() - 1;
	await from.fill(`1 октября ${year}`);
	await to.fill('15');
	await to.press('Enter');
	await expect(page.locator('#expenses-level')).toHaveText(new RegExp(`^1\\W*15\\s+октября\\s+${year}$`));
	await expect(from).toHaveValue(`01.10.${year}`);
	await expect(to).toHaveValue(`15.10.${year}`);
	const half = await shownTotal(page);

	await from.fill('когда-нибудь');
	await from.press('Enter');
	const error = page.getByRole('alert').filter({ hasText: 'Не поняли слово «когда»' });
	await expect(error).toBeVisible();
	await expect(from).toHaveAttribute('aria-invalid', 'true');
	await page.locator('main h1').click();
	await expect(from).toHaveValue('когда-нибудь');
	await expect(total(page)).toHaveAttribute('data-minor', String(half));

	// Without Enter and without leaving the field it is taken as well, once the person pauses.
	await from.fill(`октябрь ${year}`);
	await expect(page.locator('#expenses-level')).toHaveText(`Октябрь ${year}`);
	await expect(error).toBeHidden();
	expect(await shownTotal(page)).toBeGreaterThanOrEqual(half);
});

test('a range is picked in the calendar by keyboard alone', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openLastMonth(page);
	const button = page.getByTestId('period-calendar');
	await button.focus();
	await page.keyboard.press('Enter');
	const sheet = page.getByTestId('period-sheet');
	await expect(sheet.getByRole('grid')).toHaveCount(2);
	// The first day of the period is the grids' one stop.
	const day = sheet.locator('[data-bits-day][tabindex="0"]');
	await day.focus();
	await expect(day).toHaveText('1');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(sheet.getByRole('status')).toHaveText(/^9\s.*Теперь последний/);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(button).toBeFocused();
	await expect(page.getByTestId('period-month')).toHaveAttribute('aria-pressed', 'true');

	await page.keyboard.press('Enter');
	await sheet.locator('[data-bits-day][tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await sheet.getByTestId('period-show').focus();
	await page.keyboard.press('Enter');
	await expect(sheet).toBeHidden();
	await expect(page.locator('#expenses-level')).toHaveText(/^2\s\S+$/);
	await expect(button).toHaveAttribute('aria-pressed', 'true');

	// The second of two days closes it.
	await button.press('Enter');
	await sheet.locator('[data-bits-day][tabindex="0"]').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(sheet).toBeHidden();
	await expect(page.locator('#expenses-level')).toHaveText(/^1\W*2\s\S+$/);
});

test('a tap goes into a row, Back and the chips come back, with the focus where it belongs', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	await openLastMonth(page);
	await page.getByTestId('group-by').selectOption('category');
	const month = await shownTotal(page);
	const row = rows(page).first();
	const [key, cost] = [await row.getAttribute('data-key'), await row.getAttribute('data-minor')];

	await row.focus();
	await page.keyboard.press('Enter');
	await expect(total(page)).toHaveAttribute('data-minor', String(cost));
	await expect(page.locator('#expenses-level')).toBeFocused();
	await expect(page.getByTestId('group-by')).toHaveValue('day');
	expect(await sumOfRows(page)).toBe(Number(cost));

	const day = rows(page).first();
	const dayCost = await day.getAttribute('data-minor');
	await day.click();
	await expect(total(page)).toHaveAttribute('data-minor', String(dayCost));
	await expect(page.getByTestId('path-step')).toHaveCount(2);
	await expect(page.getByTestId('record-row').first()).toBeVisible();

	await page.reload();
	await expect(total(page)).toHaveAttribute('data-minor', String(dayCost));
	await expect(page.getByTestId('path-step')).toHaveCount(2);

	await page.goBack();
	await expect(total(page)).toHaveAttribute('data-minor', String(cost));
	await page.goBack();
	await expect(total(page)).toHaveAttribute('data-minor', String(month));
	await expect(page.locator(`[data-testid="group-row"][data-key="${key}"]`)).toBeFocused();

	await page.keyboard.press('Enter');
	await page.getByTestId('path-step').click();
	await expect(total(page)).toHaveAttribute('data-minor', String(month));
	await expect(page.getByTestId('path-step')).toHaveCount(0);
});

test('the grouping is remembered, the period for the session', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await openLastMonth(page);
	await page.getByTestId('group-by').selectOption('service');
	await expect(page.getByTestId('group-rows')).toHaveAttribute('data-grouping', 'service');
	await page.getByTestId('period-week').click();
	// Within the app, and after it was closed.
	await page.locator('nav a[href="/"]').click();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await page.locator('nav a[href="/expenses"]').click();
	await expect(page.getByTestId('period-week')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByTestId('group-by')).toHaveValue('service');
	// Opened anew it begins with this month.
	const anew = await context.newPage();
	await anew.goto('/expenses');
	await expect(anew.getByTestId('period-month')).toHaveAttribute('aria-pressed', 'true');
	await expect(anew.getByTestId('group-by')).toHaveValue('service');
});

test('offline from a cold start every period and grouping works', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await openLastMonth(page);
	const month = await shownTotal(page);
	await workerReady(page);
	await page.close();
	await context.setOffline(true);

	const cold = await context.newPage();
	await cold.goto(`/expenses${pastMonth(1).query}`);
	await expect(total(cold)).toHaveAttribute('data-minor', String(month));
	await expect(cold.getByTestId('spending-chart').locator('canvas')).toBeVisible();
	for (const grouping of ['number', 'service', 'direction', 'week']) {
		await cold.getByTestId('group-by').selectOption(grouping);
		await expect(cold.getByTestId('group-rows')).toHaveAttribute('data-grouping', grouping);
		expect(await sumOfRows(cold)).toBe(month);
	}
	const year = new Date().getFullYear() - 1;
	await cold.getByTestId('period-from').fill(`1.9.${year}`);
	await cold.getByTestId('period-to').fill(`30.9.${year}`);
	await cold.getByTestId('period-to').press('Enter');
	await expect(cold.locator('#expenses-level')).toHaveText(`Сентябрь ${year}`);
	await cold.getByTestId('period-calendar').click();
	await expect(cold.getByTestId('period-sheet').getByRole('grid').first()).toBeVisible();
});

test('a new number has nothing, and says so kindly', async ({ page, operator }) => {
	await signIn(page, operator, LINE.fresh);
	await page.locator('nav a[href="/expenses"]').click();
	await expect(page.getByText('Расходов пока нет')).toBeVisible();
	await expect(total(page)).toHaveAttribute('data-minor', '0');
});

test('another currency and zone', async ({ page, operator }) => {
	await signIn(page, operator, LINE.belarus);
	await openExpenses(page);
	await expect(total(page)).toContainText('BYN');
});

test('accessible with its figures, opened rows and the calendar', async ({ page, operator }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openSignedIn(page, operator);
	await openLastMonth(page);
	await expect(page.getByTestId('spending-chart').locator('canvas')).toBeVisible();
	await expectAccessible(page, 'figures');
	await page.getByTestId('period-calendar').click();
	await expect(page.getByTestId('period-sheet').getByRole('grid').first()).toBeVisible();
	await expectAccessible(page, 'calendar');
	await page.keyboard.press('Escape');
	await rows(page).first().click();
	await expect(page.getByTestId('path-step')).toBeVisible();
	await expectAccessible(page, 'an opened row');
});

test('the home screen fetches nothing of the expenses before it is painted', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	const fetched: Promise<string>[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.js')) fetched.push(response.text().catch(() => ''));
	});
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	const code = (await Promise.all(fetched)).join();
	expect(code).toContain('balance-amount');
	for (const sign of ['expenses-total', 'group-row', 'data-bits-day', 'spending-chart'])
		expect(code, sign).not.toContain(sign);
});
