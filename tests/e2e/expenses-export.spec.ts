import { plain } from '$lib/i18n/format/plain.fixture';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { parseCsv, withoutApostrophe } from '../../src/lib/domain/export/export.fixture';
import { expectAccessible } from '../support/axe';
import { usageComplete } from '../support/stored-usage';
import { expect, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

interface ServerRecord {
	id: string;
	status: string;
	ratedProductUsage?: { taxIncludedRatingAmount: { value: number } }[];
}

/** What the operator has of a range, over its own API and with the page's cookie. */
async function serverRecords(page: Page, from: string, before: string): Promise<{ id: string; minor: number }[]> {
	const all: ServerRecord[] = [];
	for (;;) {
		const query = new URLSearchParams({
			'usageDate.gte': from,
			'usageDate.lt': before,
			limit: '1000',
			offset: String(all.length)
		});
		const list = (await (
			await page.request.get(`/tmf-api/usageManagement/v4/usage?${query}`)
		).json()) as ServerRecord[];
		all.push(...list);
		if (list.length < 1_000) break;
	}
	return all
		.filter(({ status }) => status !== 'rejected')
		.map(({ id, ratedProductUsage = [] }) => ({
			id,
			minor: Math.round((ratedProductUsage[0]?.taxIncludedRatingAmount.value ?? 0) * 100)
		}));
}

const NOVEMBER = {
	url: '/expenses?period=month&from=2026-11-01&to=2026-11-30&by=category',
	from: '2026-11-01',
	to: '2026-11-30'
};
const START = '2026-11-01T00:00:00+03:00';
const END = '2026-12-01T00:00:00+03:00';

async function openSheet(page: Page): Promise<void> {
	await page.getByTestId('export-open').click();
	await expect(page.getByTestId('export-sheet')).toBeVisible();
	await expect(offered(page).getByTestId('export-save')).toBeEnabled();
}

const choose = (page: Page, value: string) => page.locator(`label:has(input[value="${value}"])`).click();

const offered = (page: Page, what: 'groups' | 'records' = 'groups') =>
	page.locator(`[data-testid="export-document"][data-what="${what}"]`);

async function saved(page: Page, what?: 'records'): Promise<Download> {
	const button = offered(page, what).getByTestId('export-save');
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return download;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

test.describe('files', () => {
	test('made offline have every record of the month once, and the sums of the screen', async ({
		page,
		context,
		operator
	}) => {
		await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
		await openSignedIn(page, operator);
		await workerReady(page);
		const theirs = await serverRecords(page, START, END);
		expect(theirs.length).toBeGreaterThan(50);
		await context.setOffline(true);

		await page.goto(NOVEMBER.url);
		await openSheet(page);
		const total = Number(await page.getByTestId('expenses-total').getAttribute('data-minor'));
		expect(total).toBe(sum(theirs.map(({ minor }) => minor)));

		const totals = parseCsv(await textOf(await saved(page)), ';');
		const minor = (text = '') => Number(text.replace(',', ''));
		expect(minor(totals.at(-1)?.at(-1))).toBe(total);
		expect(sum(totals.slice(1, -1).map((row) => minor(row.at(-1))))).toBe(total);

		const download = await saved(page, 'records');
		expect(download.suggestedFilename()).toBe(`rashody-zapisi-${NOVEMBER.from}_${NOVEMBER.to}.csv`);
		const text = await textOf(download);
		expect(text.startsWith('\ufeff')).toBe(true);
		const rows = parseCsv(text, ';').slice(1);
		const ids = rows.map((row) => withoutApostrophe(row.at(-1) ?? ''));
		expect([...ids].sort()).toEqual(theirs.map(({ id }) => id).sort());
		expect(sum(rows.map((row) => minor(row.at(-2))))).toBe(total);
		await expect(page.getByTestId('export-sheet').getByRole('status')).toContainText('Файл скачан');

		await choose(page, 'json');
		await page.getByText('Указать мой номер').click();
		const json = await saved(page, 'records');
		expect(json.suggestedFilename()).toContain(LINE.usual.slice(1));
		const file = JSON.parse(await textOf(json)) as {
			records: { id: string; cost: number }[];
			totals: { cost: number };
		};
		expect(file).toMatchObject({ version: 1, kind: 'records', line: LINE.usual, currency: 'RUB', missingRecords: 0 });
		expect(file.records.map(({ id, cost }) => `${id} ${cost}`).sort()).toEqual(
			theirs.map(({ id, minor: cost }) => `${id} ${cost}`).sort()
		);
		expect(file.totals.cost).toBe(total);
	});

	test('of three years show how far they are and can be called off by keyboard', async ({ page, operator }) => {
		test.slow();
		await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
		await signIn(page, operator, LINE.heavy);
		await usageComplete(page, 90_000);
		await page.goto('/expenses?period=custom&from=2023-11-01&to=2026-11-22&by=month');
		await openSheet(page);
		let downloads = 0;
		page.on('download', () => (downloads += 1));
		const save = offered(page, 'records').getByTestId('export-save');
		await save.press('Enter');
		await expect(page.getByTestId('export-cancel')).toBeFocused();
		await expect(page.getByTestId('export-progress')).toContainText(/\d из 1\d\d\s\d{3}/);
		await page.keyboard.press('Enter');
		await expect(save).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.getByTestId('export-open')).toBeFocused();
		expect(downloads).toBe(0);
	});
});

/** A device with a share sheet; what it was given is kept. */
async function withShareSheet(page: Page, takes: 'files' | 'text'): Promise<void> {
	await page.addInitScript((files) => {
		const given: unknown[] = [];
		Object.assign(window, { given });
		Object.defineProperty(navigator, 'canShare', {
			value: ({ files: list }: ShareData) => files && list !== undefined
		});
		Object.defineProperty(navigator, 'share', {
			value: async ({ files: [file] = [], text }: ShareData) => {
				given.push(file === undefined ? { text } : { name: file.name, text: await file.text() });
			}
		});
	}, takes === 'files');
}

const given = (page: Page) =>
	page.evaluate(() => (window as unknown as { given: { name?: string; text?: string }[] }).given);

test.describe('the share sheet', () => {
	for (const takes of ['files', 'text'] as const)
		test(`gets ${takes}, as far as the device can`, async ({ page, operator }) => {
			await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
			await withShareSheet(page, takes);
			await openSignedIn(page, operator, NOVEMBER.url);
			await openSheet(page);
			await offered(page).getByTestId('export-share').click();
			// As text the records are not sent.
			await expect(page.getByTestId('export-share')).toHaveCount(takes === 'files' ? 2 : 1);
			await expect.poll(() => given(page)).toHaveLength(1);
			const [got] = await given(page);
			expect(got?.name).toBe(takes === 'files' ? `rashody-itogi-${NOVEMBER.from}_${NOVEMBER.to}.csv` : undefined);
			expect(plain(got?.text)).toContain(takes === 'files' ? ';' : '1–30 ноября 2026');
			expect(got?.text).not.toContain(LINE.usual.slice(2));
		});

	test('is replaced by copying where there is none', async ({ page, context, operator }) => {
		await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
		await openSignedIn(page, operator, NOVEMBER.url);
		await openSheet(page);
		await page.getByTestId('export-share').click();
		await expect(page.getByTestId('export-sheet').getByRole('status')).toContainText('скопирован');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Всего: [\d\s]+,?\d*\s₽$/);
	});
});

test('on paper the statement stands alone: a month on one page, records on several under repeated headings', async ({
	page,
	operator
}) => {
	await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
	await page.emulateMedia({ colorScheme: 'dark' });
	// The browser's own dialogue would stand in the way of its paper.
	await page.addInitScript(() => {
		window.print = () => (document.documentElement.dataset['printed'] = '1');
	});
	await openSignedIn(page, operator, NOVEMBER.url);
	await openSheet(page);
	const total = await page.getByTestId('expenses-total').getAttribute('data-minor');
	const statement = page.getByTestId('statement');
	const pages = async (what?: 'records') => {
		await offered(page, what).getByTestId('export-print').click();
		await expect(statement).toBeAttached();
		await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('1');
		await page.evaluate(() => delete document.documentElement.dataset['printed']);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
	};
	expect(await pages()).toBe(1);
	await expect(statement.locator('[data-minor]')).toHaveAttribute('data-minor', total ?? '');
	await expect(statement).toContainText('+7 900 •••-••-01');
	await expect(statement).not.toContainText('Прогноз');

	await page.emulateMedia({ media: 'print' });
	await expect(statement).toBeVisible();
	await expect(page.getByTestId('export-sheet')).toBeHidden();
	await expect(page.locator('main h1')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await expect(statement).toBeHidden();

	expect(await pages('records')).toBeGreaterThan(1);
	await page.keyboard.press('Escape');
	await expect(statement).not.toBeAttached();
});

test('the sheet is accessible, in English', async ({ page, operator }) => {
	await operator.clock({ now: '2026-11-22T12:00:00+03:00' });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await openSignedIn(page, operator, NOVEMBER.url);
	await openSheet(page);
	await expectAccessible(page, 'export sheet');
	await saved(page);
	await expectAccessible(page, 'export sheet, saved');
});
