import type { Page } from '@playwright/test';
import { expect, LINE, shownBalance, signIn, test, workerReady } from '../support/test';
import { workerEvents } from '../support/worker';

/** What the page has put on the icon, newest last. */
async function noteBadges(page: Page): Promise<() => Promise<number[]>> {
	await page.addInitScript(() => {
		const badges: number[] = [];
		Object.assign(window, { badges });
		navigator.setAppBadge = (count) => Promise.resolve(void badges.push(count ?? -1));
		navigator.clearAppBadge = () => Promise.resolve(void badges.push(0));
	});
	return () => page.evaluate(() => (window as unknown as { badges: number[] }).badges);
}

const tags = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const { periodicSync } = registration as unknown as { periodicSync: { getTags(): Promise<string[]> } };
		return periodicSync.getTags();
	});

test('the figures are refreshed with no tap, the icon counts what waits, «Выход» ends both', async ({
	page,
	operator
}) => {
	const badges = await noteBadges(page);
	await signIn(page, operator);
	await workerReady(page);
	const worker = await workerEvents(page, ['periodicBackgroundSync']);
	await page.reload();
	await expect.poll(() => tags(page)).toEqual(['refresh']);

	const before = await shownBalance(page);
	await operator.use(LINE.usual, { use: 'call', category: 'call-international', party: '+905321112233', amount: 61 });
	const asked = (await operator.log()).length;
	await worker.periodicSync('refresh');
	await expect.poll(() => shownBalance(page)).not.toBe(before);
	const requests = (await operator.log()).slice(asked).map(({ path }) => path.replace(/.*\//, ''));
	expect(requests.toSorted()).toEqual(['bucket', 'session', 'usageConsumptionReport']);

	await page.goto('/support');
	await page.getByTestId('chat-input').fill('Не работает интернет');
	await page.getByTestId('chat-send').click();
	await expect(page.getByTestId('chat-message').and(page.locator('[data-state="done"]'))).toHaveCount(1);
	await page.goto('/');
	await operator.clock({ advance: 60 });
	await page.reload();
	await expect.poll(async () => (await badges()).at(-1), { timeout: 20_000 }).toBe(1);

	await page.goto('/more');
	await page.getByTestId('sign-out').click();
	await page.getByTestId('sign-out-confirm').click();
	await expect(page.getByTestId('phone')).toBeVisible();
	await expect.poll(async () => (await badges()).at(-1)).toBe(0);
	await expect.poll(() => tags(page)).toEqual([]);
});
