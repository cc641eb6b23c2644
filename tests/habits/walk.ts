/** One person's walk through every screen of the app, on servers as they are now. */
import { expect, type Browser, type Page } from '@playwright/test';
import { ROUTES } from '../support/routes';
import type { Operator } from '../support/operator';
import { firstCode, LINE } from '../support/test';
import { linesOf } from './lines';

export interface Walk {
	/** By route. */
	screens: Record<string, string[]>;
	/** Uncaught errors, and screens with nothing on them. */
	broken: string[];
}

/** Usage comes in the background; longer than this nobody waits for it. */
const READING_MS = 6_000;
const SETTLING_MS = 2_500;

/** The sheet over the home screen comes last: it stays open. */
const WALK = [...ROUTES, '/top-up'];

export async function walk(browser: Browser, origin: string, operator: Operator): Promise<Walk> {
	const context = await browser.newContext({ baseURL: origin });
	const page = await context.newPage();
	const broken: string[] = [];
	page.on('pageerror', (error) => broken.push(`uncaught: ${error.message}`));
	const underWay = countRequests(page);
	await signIn(page, operator);
	await quiet(underWay, READING_MS);
	const screens: Walk['screens'] = {};
	for (const route of WALK) {
		await go(page, route);
		await settle(page, underWay);
		const text = await page.evaluate(() => document.body.innerText);
		screens[route] = linesOf(text);
		const shown = await page.evaluate(() => document.querySelector('main')?.innerText.trim() ?? '');
		if (shown === '') broken.push(`${route} is blank`);
	}
	await context.close();
	return { screens, broken };
}

async function signIn(page: Page, operator: Operator): Promise<void> {
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').fill(await firstCode(operator, LINE.usual));
	await expect(page.getByTestId('sms-code')).toBeHidden();
	await expect(page.locator('main h1')).toBeVisible();
}

/** As a tap on a link does it: the app goes on where it is, with what it has read. */
const go = (page: Page, route: string): Promise<void> =>
	page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		(document.querySelector('main') ?? document.body).append(link);
		link.click();
		link.remove();
	}, route);

/** Requests to the operator that have no answer yet. */
function countRequests(page: Page): () => number {
	const open = new Set<object>();
	page.on('request', (request) => {
		if (/\/(tmf-api|session)\//.test(request.url())) open.add(request);
	});
	page.on('requestfinished', (request) => open.delete(request));
	page.on('requestfailed', (request) => open.delete(request));
	return () => open.size;
}

/** Several looks in a row with nothing under way, or the time is over. */
async function quiet(underWay: () => number, longest: number): Promise<void> {
	let looks = 0;
	await expect
		.poll(() => (looks = underWay() === 0 ? looks + 1 : 0), { timeout: longest, intervals: [60] })
		.toBeGreaterThan(4)
		.catch(() => undefined);
}

/** Nothing under way, and the text the same at several looks in a row. */
async function settle(page: Page, underWay: () => number): Promise<void> {
	await quiet(underWay, SETTLING_MS);
	await page
		.waitForFunction(
			() => {
				const state = window as unknown as { seen?: { text: string; looks: number } };
				const text = document.body.innerText;
				state.seen = state.seen?.text === text ? { text, looks: state.seen.looks + 1 } : { text, looks: 0 };
				return state.seen.looks > 2;
			},
			undefined,
			{ polling: 60, timeout: SETTLING_MS }
		)
		.catch(() => undefined);
}
