import type { Page } from '@playwright/test';
import { enterPin, expectNothingShown, setLock } from '../support/lock';
import { expect, freshTest as test, LINE, workerReady } from '../support/test';
import { Chromium } from './support/chromium';

/** Each time that the page came back: whether it had been kept, and what was seen first. */
type Noting = Window & { back?: { kept?: boolean; first: string }[] };

/** Whether anything could be seen behind the curtain since then. Outlives a reload. */
const SEEN = 'seen-since-back';

/** Before any script of the app knows that it is back, and from then on at every frame. */
function noteComingBack(mark: string): void {
	const noting = window as Noting;
	let gone = false;
	let first: string | undefined;
	const visibility = () => getComputedStyle(document.querySelector('main') as Element).visibility;
	const watch = () => {
		if (visibility() === 'visible') sessionStorage.setItem(mark, 'yes');
		requestAnimationFrame(watch);
	};
	const look = () => {
		if (gone) first ??= visibility();
	};
	addEventListener('pagehide', () => {
		gone = true;
		sessionStorage.removeItem(mark);
	});
	document.addEventListener('resume', look, true);
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(), true);
	addEventListener(
		'pageshow',
		({ persisted }) => {
			look();
			requestAnimationFrame(watch);
			(noting.back ??= []).push({ kept: persisted, first: first ?? '' });
			[gone, first] = [false, undefined];
		},
		true
	);
}

/** To another document and back, the page being kept by the browser meanwhile. */
async function leaveAndComeBack(page: Page, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
	await page.goto(new URL('/icon.svg', page.url()).href);
	await meanwhile();
	await page.goBack({ waitUntil: 'commit' });
}

test('what the browser has kept of a page comes back behind its curtain, and not at all once it is locked', async ({
	operator,
	baseURL
}) => {
	const browser = new Chromium({ flags: ['--accept-lang=ru-RU', '--window-size=400,800'] });
	try {
		await browser.start();
		const page = await browser.context.newPage();
		page.setDefaultTimeout(20_000);
		const balance = page.getByTestId('balance-amount');
		await operator.network(LINE.usual);
		await page.goto(`${baseURL}/`);
		await expect(balance).toBeVisible();
		await workerReady(page);
		await setLock(page);
		await page.goto(`${baseURL}/`);
		await enterPin(page);
		await expect(balance).toBeVisible();

		await page.evaluate(noteComingBack, SEEN);
		await leaveAndComeBack(page);
		await expect(balance).toBeVisible();
		expect(await page.evaluate(() => (window as Noting).back)).toEqual([{ kept: true, first: 'hidden' }]);

		// Left for longer than it stays open.
		await page.evaluate(() =>
			addEventListener('pagehide', () => {
				const now = Date.now;
				Date.now = () => now() + 6 * 60_000;
			})
		);
		await leaveAndComeBack(page);
		await expectNothingShown(page);
		expect(await page.evaluate((mark) => sessionStorage.getItem(mark), SEEN)).toBeNull();
		await enterPin(page);
		await expect(balance).toBeVisible();

		const other = await browser.context.newPage();
		await other.goto(`${baseURL}/more`);
		// The key has come over.
		await expect(other.getByTestId('lock-now')).toBeVisible();
		await leaveAndComeBack(page, async () => {
			// Out of sight it has its curtain, and nothing to tap.
			await other.bringToFront();
			await other.getByTestId('lock-now').click({ timeout: 20_000 });
		});
		await expectNothingShown(page);
	} finally {
		await browser.end();
	}
});
