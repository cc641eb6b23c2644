import { expect, request, test as base, type Page } from '@playwright/test';
import { Operator } from './operator';

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

/** A fresh operator before every test, and no uncaught error after it. */
export const test = base.extend<{ operator: Operator }>({
	baseURL: async ({}, use, { config, parallelIndex }) => {
		const { ports } = config.metadata as { ports: number[] };
		await use(`http://127.0.0.1:${ports[parallelIndex]}`);
	},
	operator: [
		async ({ baseURL, context }, use) => {
			// A context of its own: the control API must not share cookies, offline state or faults
			// with the app under test.
			const control = await request.newContext();
			const operator = new Operator(control, baseURL ?? '');
			await operator.reset({ seed: 1 });
			await operator.quirks({ easyCaptcha: true });
			const problems: string[] = [];
			context.on('page', (page) => watchPage(page, problems));
			await use(operator);
			await operator.faults([]);
			await control.dispose();
			expect(problems).toEqual([]);
		},
		{ auto: true }
	]
});

/**
 * Of what a screen says and asks, which is the same with a worker and without: every profile is a
 * new one, and a worker would take in the whole app meanwhile. Not for what waits in the queue or
 * starts without a network: there the worker has its part.
 */
export const screenTest = test.extend({ serviceWorkers: 'block' });

/** Waits until the worker controls the page: from then on the app opens without a network. */
export async function workerReady(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	});
}

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
	await page.getByTestId('sign-in').click();
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

export { expect };
