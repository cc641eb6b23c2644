/**
 * What a browser that was used for a while leaves on the disk: of what the operator has said and
 * what was written to it nothing can be read there, neither in what the site stores nor in the
 * other files of the profile: forms that were not sent, sheets, addresses and the tab among them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_NAME } from '../../src/lib/db/database';
import { confirmTopUp } from '../support/confirm-top-up';
import { pastMonth } from '../support/months';
import { tabKept } from '../support/stored-rows';
import { usageComplete } from '../support/stored-usage';
import { expect, freshTest as test, LINE, workerReady } from '../support/test';
import { Chromium } from './support/chromium';

/** What the operator says. Long enough not to be met by chance in what is sealed. */
const SAID = [
	...['9000000001', 'Анна', 'Ковал', 'Сергеевна', 'УФМС', '277304516', 'anna.kovaleva'],
	...['Заречн', 'Примерная', '501-204-7731', '1991-03-12', '9000000142', '•• 4242', 'Простой день', 'Simple Day'],
	...['Счёт за октябрь', 'Пароль от сейфа', 'Ночной интернет за полцены']
];
/** What is typed, to be sent or to be kept. */
const TYPED = [
	...['Не работает домофон', 'Секретный черновик', 'Реклама окон'],
	...['9000000613', '900 000-06-13', '9000000727', '900 000-07-27', '1 234,56']
];

function* filesOf(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true }))
		if (entry.isDirectory()) yield* filesOf(join(folder, entry.name));
		else if (entry.isFile()) yield join(folder, entry.name);
}

/** Each text that a file holds in UTF-8 or UTF-16, with the file. */
function onDisk(profile: string, texts: readonly string[]): string[] {
	const wanted = texts.map((text) => [text, Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')] as const);
	return [...filesOf(profile)].flatMap((file) => {
		const bytes = readFileSync(file);
		return wanted.flatMap(([text, ...forms]) =>
			forms.some((form) => bytes.includes(form)) ? `${file.slice(profile.length)}: ${text}` : []
		);
	});
}

test('after a journey nothing of the person can be read in any file of the browser', async ({ operator, baseURL }) => {
	test.setTimeout(240_000);
	const browser = new Chromium({ flags: ['--accept-lang=ru-RU', '--window-size=400,800'] });
	try {
		await browser.start();
		const page = await browser.context.newPage();
		page.setDefaultTimeout(30_000);
		const go = (path: string) => page.goto(`${baseURL}${path}`);
		// Not typed: the browser keeps one's own number to fill in forms with, as with any site.
		await operator.network(LINE.usual);
		await go('/');
		await expect(page.getByTestId('balance-amount')).toBeVisible();
		await workerReady(page);
		await usageComplete(page, 120_000);

		await go('/more/profile');
		await expect(page.getByTestId('owner-field').first()).toBeVisible();
		await operator.letter(LINE.usual, { subject: 'Счёт за октябрь', text: 'Пароль от сейфа' });
		await go('/inbox');
		await expect(page.locator('main')).toContainText('Счёт за октябрь');
		await go(`/expenses${pastMonth(1).query}&show=callers`);
		await page.getByTestId('caller-note').first().click();
		await page.getByTestId('note-text').fill('Реклама окон');
		await page.getByTestId('note-save').click();
		await expect(page.locator('main')).toContainText('Реклама окон');
		const called = page.getByTestId('caller-row').nth(1);
		const number = (await called.getAttribute('data-key')) ?? '';
		expect(number).toMatch(/^\+\d{11}$/);
		await page.getByTestId('caller-blacklist').nth(1).click();
		await expect(page.getByTestId('blacklist-number')).not.toHaveValue('');
		await page.goBack();
		await called.getByRole('button').first().click();
		await expect(page.getByTestId('record-row').first()).toBeVisible();
		await expect(page).toHaveURL(/in=number/);
		await page.reload();
		await expect(page.getByTestId('record-row').first()).toBeVisible();
		await go('/transfer');
		await page.getByTestId('transfer-receiver').fill('9000000613');
		await page.getByTestId('transfer-amount').fill('1 234,56');
		await expect.poll(() => tabKept(page, 'transfer-draft')).toMatchObject({ amount: '1 234,56' });
		await page.reload();
		await expect(page.getByTestId('transfer-receiver')).toHaveValue('+7 900 000-06-13');
		await go('/blacklist');
		// What was left there before comes back first.
		await expect(page.getByTestId('blacklist-number')).not.toHaveValue('');
		await page.getByTestId('blacklist-number').fill('9000000727');
		await page.getByTestId('blacklist-add').click();
		await expect(page.getByTestId('confirm')).toBeVisible();
		// Back brings it again where the browser has kept the page, and what is below it otherwise.
		await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).join())).toContain('sealed:order ');
		await go('/codes');
		await page.goBack({ waitUntil: 'commit' });
		await expect(page.getByTestId('blacklist-number')).toHaveValue('9000000727');
		await go('/support');
		await page.getByTestId('chat-input').fill('Не работает домофон');
		await page.getByTestId('chat-send').click();
		await expect(page.getByTestId('chat-message').first()).toBeVisible();
		await page.getByTestId('chat-input').fill('Секретный черновик');
		await go('/');
		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up-amount').fill('731,54');
		await confirmTopUp(page);
		// A browser that has something to send in the background takes most of a minute to close.
		await expect(page.getByTestId('result')).toHaveAttribute('data-state', 'done');
		await browser.close();

		// That the search finds what is there: the name of the database, in both writings.
		expect(onDisk(browser.profile, [DATABASE_NAME])).not.toEqual([]);
		expect(onDisk(browser.profile, [...SAID, ...TYPED, number, number.slice(1)])).toEqual([]);
	} finally {
		await browser.end();
	}
});
