import {
	expect,
	request,
	test as base,
	type APIRequestContext,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
	type WorkerInfo
} from '@playwright/test';
import { installApp, keepProfile, layProfile, putBack } from './installed';
import { Operator } from './operator';
import { usageComplete } from './stored-usage';
import { workerReady } from './worker';

export const LINE = {
	usual: '+79000000001',
	zero: '+79000000002',
	heavy: '+79000000003',
	fresh: '+79000000004',
	blocked: '+79000000005',
	resting: '+79000000006',
	company: '+79000000008',
	belarus: '+375290000001'
} as const;

/** Of a lost phone: neither network nor SMS reaches it, it is signed in to by its password. */
export const LOST = { line: '+79000000007', password: 'Sea-2026!' } as const;

/**
 * Fails a test on what a person would never see but should not happen: uncaught errors and refused
 * by the content policy.
 */
function watchPage(page: Page, problems: string[]): void {
	page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
			problems.push(message.text());
	});
}

/** Where the app and the operator of a worker of the runner's are. */
function originOf({ config, parallelIndex }: Pick<WorkerInfo, 'config' | 'parallelIndex'>): string {
	const { ports } = config.metadata as { ports: number[] };
	return `http://127.0.0.1:${ports[parallelIndex]}`;
}

/**
 * In a profile of its own, which has never opened the app. A fresh operator before every test, and
 * no uncaught error after it.
 */
export const freshTest = base.extend<{ operator: Operator; since: string | undefined }>({
	/** When the operator began, if not now. */
	since: undefined,
	baseURL: async ({}, use, worker) => use(originOf(worker)),
	operator: [
		async ({ baseURL, context, since }, use) => {
			// A context of its own: the control API must not share cookies, offline state or faults
			// with the app under test.
			const control = await request.newContext();
			const operator = new Operator(control, baseURL ?? '');
			await operator.reset({ seed: 1, now: since });
			if (since !== undefined) await operator.clock({ now: new Date().toISOString() });
			await operator.quirks({ easyCaptcha: true });
			const problems: string[] = [];
			const watch = (page: Page) => watchPage(page, problems);
			context.on('page', watch);
			await use(operator);
			context.off('page', watch);
			await operator.faults([]);
			await control.dispose();
			expect(problems).toEqual([]);
		},
		{ auto: true }
	]
});

/** A browser that all tests of a worker share, and since when its person has been signed in. */
interface Device {
	context: BrowserContext;
	since: string;
}

/**
 * In a browser that has the app installed already, with nobody signed in: taking the app in would
 * be a fifth of the run. {@link openSignedIn} brings back what it has of a person. Not for what
 * changes a browser for good: a clock of its own, another kind of device, an update.
 */
export const test = freshTest.extend<object, { device: Device }>({
	device: [
		async ({ browser }, use, worker) => {
			const { contextOptions, locale, timezoneId, viewport } = worker.project.use;
			const baseURL = originOf(worker);
			const usual = { ...contextOptions, locale, timezoneId, viewport, baseURL } as BrowserContextOptions;
			const context = await installApp(browser, usual);
			const since = new Date().toISOString();
			await signInForLater(context, baseURL, since);
			await use({ context, since });
			await context.close();
		},
		{ scope: 'worker' }
	],
	// What the device has of the operator's is what this very operator has told.
	since: async ({ device }, use) => use(device.since),
	context: async ({ device, baseURL, serviceWorkers, hasTouch, userAgent }, use) => {
		if (serviceWorkers === 'block' || hasTouch || userAgent !== undefined)
			throw new Error('Only a browser of its own can be of another kind: freshTest.');
		await use(device.context);
		await putBack(device.context, baseURL ?? '');
	}
});

/** Takes in all there is of the usual line, and keeps it. */
async function signInForLater(device: BrowserContext, origin: string, since: string): Promise<void> {
	const control = await request.newContext();
	const operator = new Operator(control, origin);
	await operator.reset({ seed: 1, now: since });
	const page = await device.newPage();
	await signIn(page, operator);
	await usageComplete(page);
	await page.waitForLoadState('networkidle');
	await page.close();
	await keepProfile(device);
	await putBack(device, origin);
	await control.dispose();
}

/**
 * Opens the app as somebody who signed in to the usual line before: what the operator had told by
 * then is on the device. For tests that are not about signing in.
 */
export async function openSignedIn(page: Page, operator: Operator, address = '/'): Promise<void> {
	const device = page.context();
	await layProfile(device);
	await openSession(device.request, operator);
	await page.goto(address);
	if (address === '/') await expectHome(page);
}

/** A session for whoever asks by `request`, past the app. */
export async function openSession(
	request: APIRequestContext,
	operator: Operator,
	line: string = LINE.usual
): Promise<void> {
	await operator.network(line);
	const answer = await request.post('/session/v1/network-sign-in', { data: {} });
	expect(answer.ok(), await answer.text()).toBe(true);
	await operator.network(null);
}

/**
 * The first sign-in of a device, home with the balance from the network: on the operator's own
 * network nobody types anything. For lines and browsers that {@link openSignedIn} knows nothing of.
 */
export async function signIn(page: Page, operator: Operator, line: string = LINE.usual): Promise<void> {
	await operator.network(line);
	await page.goto('/');
	await expectHome(page);
	await operator.network(null);
}

/**
 * The whole sign-in as a person does it: number, code from the SMS, home with the balance from the
 * network.
 */
export async function signInByCode(page: Page, operator: Operator, line: string = LINE.usual): Promise<void> {
	await page.goto('/');
	await page.getByTestId('phone').fill(line);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').fill(await firstCode(operator, line));
	await expectHome(page);
}

async function expectHome(page: Page): Promise<void> {
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await expect(page.getByTestId('balance-age')).toBeVisible();
}

export async function firstCode(operator: Operator, line: string): Promise<string> {
	let code = '';
	await expect(async () => {
		code = await operator.smsCode(line);
	}).toPass({ timeout: 15_000 });
	return code;
}

/** Balance on screen, whole minor units. */
export async function shownBalance(page: Page): Promise<number> {
	return Number(await page.getByTestId('balance-amount').getAttribute('data-minor'));
}

export { expect, workerReady };
