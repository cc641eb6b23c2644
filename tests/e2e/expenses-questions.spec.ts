import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { pastMonth } from '../support/months';
import type { Operator } from '../support/operator';
import { usageComplete } from '../support/stored-usage';
import { expect, openSignedIn, signIn, test } from '../support/test';

const total = (page: Page) => page.getByTestId('expenses-total');
const found = async (page: Page) => Number(await page.getByTestId('records-found').getAttribute('data-count'));
const filter = (page: Page, kind: string) => page.locator(`[data-testid="record-filter"][data-kind="${kind}"]`);

/** With every record on the device. */
async function open(page: Page, operator: Operator, address: string): Promise<void> {
	await openSignedIn(page, operator, `/expenses${address}`);
	await everythingHere(page);
}

async function everythingHere(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
}

/** Times of the rows on screen, as people read them. */
async function hours(page: Page): Promise<number[]> {
	const texts = await page.getByTestId('record-row').allInnerTexts();
	return texts.map((text) => Number(/(\d\d):\d\d/.exec(text)?.[1]));
}

const isNight = (hour: number) => hour >= 22 || hour < 7;

test('who called at night: one chip among the calls, and the records of a number keep it', async ({
	page,
	operator
}) => {
	await open(page, operator, `${pastMonth(1).query}&show=callers`);
	const callers = page.getByTestId('caller-row');
	await expect(callers.first()).toBeVisible();
	const some = await page.locator('.found').first().innerText();
	await filter(page, 'night').click();
	await expect(filter(page, 'night')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('.found').first()).not.toHaveText(some);
	await expectAccessible(page, 'who called at night');

	await callers.first().getByRole('button').click();
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	await expect(filter(page, 'night')).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(async () => (await hours(page)).every(isNight)).toBe(true);
	await page.reload();
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	expect((await hours(page)).every(isNight)).toBe(true);
});

test('records are picked by chips that add to each other, and by words in the search', async ({ page, operator }) => {
	await open(page, operator, `${pastMonth(1).query}&show=records`);
	await expect.poll(() => found(page)).toBeGreaterThan(50);
	const all = await found(page);
	await expectAccessible(page, 'records with their chips');

	await filter(page, 'night').click();
	await expect.poll(() => found(page)).toBeLessThan(all);
	const night = await found(page);
	expect((await hours(page)).every(isNight)).toBe(true);
	await filter(page, 'incoming').click();
	await expect.poll(() => found(page)).toBeLessThan(night);
	const [calls, focused] = [await found(page), page.locator(':focus')];
	await expect(focused).toHaveAttribute('data-kind', 'incoming');
	expect(calls).toBeGreaterThan(0);
	await filter(page, 'outgoing').click();
	await expect(filter(page, 'incoming')).toHaveAttribute('aria-pressed', 'false');
	await filter(page, 'outgoing').click();
	await filter(page, 'night').click();
	await expect.poll(() => found(page)).toBe(all);

	await filter(page, 'paid').click();
	await expect.poll(() => found(page)).toBeLessThan(all);
	const paid = await found(page);
	await filter(page, 'from-sum').click();
	await expect(page.getByTestId('record-filter-sum')).toHaveValue('10');
	await page.getByTestId('record-filter-sum').fill('300');
	await expect.poll(() => found(page)).toBeLessThan(paid);
	const least = () =>
		page
			.getByTestId('record-row')
			.evaluateAll((rows) => Math.min(...rows.map((row) => Number((row as HTMLElement).dataset['minor']))));
	await expect.poll(least).toBeGreaterThanOrEqual(30_000);
	await filter(page, 'from-sum').click();
	await filter(page, 'paid').click();
	await expect.poll(() => found(page)).toBe(all);

	const search = page.getByTestId('record-search');
	await search.fill('входящий ночью');
	await expect.poll(() => found(page)).toBe(calls);
	await search.fill('бесплатно');
	await expect.poll(() => found(page)).toBeGreaterThan(calls);
	expect(await found(page)).toBeLessThan(all);
	await search.fill('платные');
	await expect.poll(() => found(page)).toBe(paid);
	await search.fill('23:');
	await expect.poll(async () => (await hours(page)).every((hour) => hour === 23)).toBe(true);
	const [, month = ''] = pastMonth(1).from.split('-');
	await search.fill(`14.${month}`);
	await expect.poll(() => page.locator('.head h3').allInnerTexts()).toHaveLength(1);
	expect(await page.locator('.head h3').first().innerText()).toMatch(/^14\s/);
	const [, before = ''] = pastMonth(2).from.split('-');
	await search.fill(`14.${before}`);
	await page.getByRole('button', { name: /^Показать 14/ }).click();
	await expect(page.locator('#expenses-level')).toHaveText(/14/);

	// All records are left as they were opened: by what says so.
	await page.getByTestId('records-leave').click();
	await expect(page.getByTestId('group-rows')).toBeVisible();
});

test('any two ranges are compared by category', async ({ page, operator }) => {
	await open(page, operator, pastMonth(1).query);
	await expect(page.getByTestId('expenses-change')).toHaveText(/больше|меньше|Столько же/);
	await page.getByTestId('expenses-change').click();
	const sheet = page.getByTestId('compare-sheet');
	await expect(sheet.getByTestId('compare-table')).toBeVisible();
	await expectAccessible(page, 'a comparison');

	const other = pastMonth(4);
	const field = sheet.getByTestId('compare-period');
	await field.fill(`${other.from.split('-').reverse().join('.')} – ${other.to.split('-').reverse().join('.')}`);
	await field.press('Enter');
	await expect(field).toHaveAttribute('data-from', other.from);
	await expect(field).toHaveAttribute('data-to', other.to);
	const rows = sheet.getByTestId('compare-row');
	const difference = sheet.getByTestId('compare-difference');
	await expect(difference).toBeVisible();
	const sums = await rows.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['minor'])));
	const said = Number(await difference.getAttribute('data-minor'));
	expect(sums.reduce((all, one) => all + one, 0)).toBe(said);

	// What cannot be read is told and changes nothing.
	await field.fill('что-нибудь');
	await field.press('Enter');
	await expect(sheet.getByRole('alert')).toContainText('«что»');
	await expect(field).toHaveAttribute('data-from', other.from);
	await page.keyboard.press('Escape');

	// The two totals are those of the screen.
	const now = Number(await total(page).getAttribute('data-minor'));
	await page.goto(`/expenses${other.query}`);
	await expect(total(page)).toHaveAttribute('data-from', other.from);
	expect(now - Number(await total(page).getAttribute('data-minor'))).toBe(said);
});

test('a range is typed as people say it, in one wide field that moves nothing', async ({ page, operator }) => {
	await open(page, operator, pastMonth(2).query);
	const from = page.getByTestId('period-from');
	const below = page.locator('#expenses-level');
	await expect(total(page)).toBeVisible();
	const place = await below.boundingBox();
	await from.focus();
	const [field, picker] = [await from.boundingBox(), await page.getByTestId('period-next').boundingBox()];
	expect(field?.width ?? 0).toBeGreaterThan(290);
	expect((field?.x ?? 0) + (field?.width ?? 0)).toBeGreaterThan(picker?.x ?? Infinity);
	expect(await below.boundingBox()).toEqual(place);
	await expectAccessible(page, 'typing a range');

	await from.fill('прошлый месяц');
	await from.press('Enter');
	const last = pastMonth(1);
	await expect(total(page)).toHaveAttribute('data-from', last.from);
	await expect(page.getByTestId('period-month')).toHaveAttribute('aria-pressed', 'true');
	await expect(from).toHaveValue(last.from.split('-').reverse().join('.'));

	await from.fill('вчера');
	await from.press('Enter');
	await expect(below).toHaveText('Вчера');
	await from.fill('лето');
	await from.press('Enter');
	await expect(total(page)).toHaveAttribute('data-from', /-06-01$/);

	await from.fill('1 января 2090');
	await from.press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: 'ещё не наступили' })).toBeVisible();
	await expect(total(page)).toHaveAttribute('data-from', /-06-01$/);
	await from.press('Escape');
	await expect(page.getByRole('alert').filter({ hasText: 'ещё не наступили' })).toBeHidden();
	await expect(from).toHaveValue(/^01\.06\./);
});

test('a day’s charge leads to the records it is made of', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/movements');
	await page
		.getByRole('button', { name: /Связь за/ })
		.first()
		.click();
	const sheet = page.getByTestId('movement-sheet');
	await expect(sheet.getByRole('heading', { name: 'Операция' })).toBeVisible();
	const sum = Number((await sheet.locator('[data-minor]').first().getAttribute('data-minor')) ?? NaN);
	await sheet.getByTestId('movement-records').click();
	await expect(page.getByTestId('record-row').first()).toBeVisible();
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
	await filter(page, 'paid').click();
	await expect
		.poll(async () => Number(await page.getByTestId('records-found').getAttribute('data-minor')))
		.toBeGreaterThanOrEqual(Math.abs(sum));
});

test('on a phone the first tap on a bar says what it is, the second opens it', async ({
	browser,
	baseURL,
	operator
}) => {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		viewport: { width: 360, height: 740 },
		locale: 'ru-RU',
		hasTouch: true,
		isMobile: true
	});
	const page = await context.newPage();
	await signIn(page, operator);
	await page.goto('/expenses');
	await usageComplete(page);
	// Nothing is on its way any more: what is measured stays where it is.
	await page.goto(`/expenses${pastMonth(1).query}`);
	await everythingHere(page);
	const bars = page.getByTestId('spending-chart').getByRole('listbox');
	await expect(page.getByTestId('spending-chart').locator('canvas')).toBeVisible();
	await expect(page.getByTestId('chart-readout')).toBeVisible();
	const box = (await bars.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	const at = { x: box.x + box.width / 3, y: box.y + box.height / 2 };
	await page.touchscreen.tap(at.x, at.y);
	await expect(page.getByTestId('chart-readout')).toHaveAttribute('data-key', /\d+/);
	await expect(page.getByTestId('path-step')).toHaveCount(0);
	const key = await page.getByTestId('chart-readout').getAttribute('data-key');
	const button = await page.getByTestId('chart-open').boundingBox();
	expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
	await page.touchscreen.tap(at.x, at.y);
	await expect(page.getByTestId('path-step')).toHaveCount(1);
	expect(new URL(page.url()).searchParams.get('in')).toBe(`day:${key}`);
	await context.close();
});

test('an export opens on what is on screen', async ({ page, operator }) => {
	await open(page, operator, `${pastMonth(1).query}&show=records`);
	await expect.poll(() => found(page)).toBeGreaterThan(0);
	await page.getByTestId('export-open').click();
	await expect(page.getByTestId('export-save').first()).toBeEnabled();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('export-save').first().click()
	]);
	expect(download.suggestedFilename()).toMatch(/^rashody-zapisi-/);
	await page.keyboard.press('Escape');
	await page.getByTestId('records-leave').click();
	await expect(page.getByTestId('group-rows')).toBeVisible();
	await page.getByTestId('export-open').click();
	await expect(page.getByTestId('export-save').first()).toBeEnabled();
	const [totals] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-save').first().click()]);
	expect(totals.suggestedFilename()).toMatch(/^rashody-itogi-/);
});

test('a link may say no more than what to show', async ({ page, operator }) => {
	await openSignedIn(page, operator, '/expenses?show=records');
	await expect(page.getByTestId('record-search')).toBeVisible();
	await expect(page.getByTestId('period-month')).toHaveAttribute('aria-pressed', 'true');
});
