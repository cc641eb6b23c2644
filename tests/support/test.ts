import {
	expect,
	request,
	test as base,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
	type WorkerInfo
} from '@playwright/test';
import { installApp, putBack } from './installed';
import { Operator } from './operator';
import { workerReady } from './worker';

export const LINE = {
	usual: '+79000000001',
	zero: '+79000000002',
	heavy: '+79000000003',
	fresh: '+79000000004',
	blocked: '+79000000005',
	belarus: '+375290000001'
} as const;

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
export const freshTest = base.extend<{ operator: Operator }>({
	baseURL: async ({}, use, worker) => use(originOf(worker)),
	operator: [
		async ({ baseURL, context }, use) => {
			// A context of its own: the control API must not share cookies, offline state or faults
			// with the app under test.
			const control = await request.newContext();
			const operator = new Operator(control, baseURL ?? '');
			await operator.reset({ seed: 1 });
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

/**
 * In a browser that has the app installed already, with nobody signed in: taking the app in would
 * be a fifth of the run. Not for what changes a browser for good: a clock of its own, another kind
 * of device, an update.
 */
export const test = freshTest.extend<object, { device: BrowserContext }>({
	device: [
		async ({ browser }, use, worker) => {
			const { contextOptions, locale, timezoneId, viewport } = worker.project.use;
			const baseURL = originOf(worker);
			const usual = { ...contextOptions, locale, timezoneId, viewport, baseURL } as BrowserContextOptions;
			const device = await installApp(browser, usual);
			await use(device);
			await device.close();
		},
		{ scope: 'worker' }
	],
	context: async ({ device, baseURL, serviceWorkers, hasTouch, userAgent }, use) => {
		if (serviceWorkers === 'block' || hasTouch || userAgent !== undefined)
			throw new Error('Only a browser of its own can be of another kind: freshTest.');
		await use(device);
		await putBack(device, baseURL ?? '');
	}
});

/**
 * Home with the balance from the network, for tests of what comes after: on the operator's own
 * network nobody types anything.
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
