import type { Page, Worker } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, freshTest as test, LINE, shownBalance, signIn, workerReady } from '../support/test';
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

test(
	'the figures are refreshed with no tap, the icon counts what waits, «Выход» ends both',
	{ tag: '@whole-browser' },
	async ({ page, operator }) => {
		const badges = await noteBadges(page);
		await signIn(page, operator);
		await workerReady(page);
		const worker = await workerEvents(page);
		await worker.permit('periodic-background-sync', 'granted');
		await page.reload();
		await expect.poll(() => tags(page)).toEqual(['refresh']);

		const before = await shownBalance(page);
		// Closed: what is asked from now on is the worker's.
		await page.goto('about:blank');
		await operator.use(LINE.usual, { use: 'call', category: 'call-international', party: '+905321112233', amount: 61 });
		const asked = (await operator.log()).length;
		const askedSince = async () => (await operator.log()).slice(asked).map(({ path }) => path.replace(/.*\//, ''));
		await worker.periodicSync('refresh');
		await expect.poll(askedSince).toEqual(expect.arrayContaining(['bucket', 'usageConsumptionReport']));
		await page.context().setOffline(true);
		await page.goto('/');
		await expect.poll(() => shownBalance(page)).not.toBe(before);
		expect((await askedSince()).toSorted()).toEqual(['bucket', 'session', 'usageConsumptionReport']);
		await page.context().setOffline(false);

		await page.goto('/support');
		await page.getByTestId('chat-input').fill('Не работает интернет');
		await page.getByTestId('chat-send').click();
		await expect(page.getByTestId('chat-message').and(page.locator('[data-state="done"]'))).toHaveCount(1);
		await page.goto('/');
		await operator.clock({ advance: 60 });
		await page.reload();
		// Three letters that nobody has opened, and the answer.
		await expect.poll(async () => (await badges()).at(-1), { timeout: 20_000 }).toBe(4);

		await page.goto('/more');
		await page.getByTestId('sign-out').click();
		await page.getByTestId('sign-out-confirm').click();
		await expect(page.getByTestId('phone')).toBeVisible();
		await expect.poll(async () => (await badges()).at(-1)).toBe(0);
		await expect.poll(() => tags(page)).toEqual([]);
	}
);

/**
 * There is no push service for this browser to reach. From now on there seems to be, in the page or
 * in the worker that this runs in.
 */
function standIn(): void {
	const subscription = { endpoint: 'https://push.invalid/1', keys: { p256dh: 'p', auth: 'a' } };
	const made = { toJSON: () => subscription } as unknown as PushSubscription;
	PushManager.prototype.subscribe = () => Promise.resolve(made);
}

const shown = (page: Page) =>
	page.evaluate(async () => {
		const notifications = await (await navigator.serviceWorker.ready).getNotifications();
		return notifications.map(({ title, body, tag }) => [tag, title, body].join(' · ').replaceAll('\u00a0', ' '));
	});

/**
 * The protocol has no tap: the event is made in the worker, where the browser would have made it.
 */
const tap = (worker: Worker, tag: string) =>
	worker.evaluate(async (wanted) => {
		const scope = self as unknown as {
			registration: ServiceWorkerRegistration;
			NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
		};
		const [notification] = await scope.registration.getNotifications({ tag: wanted });
		if (notification) dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
	}, tag);

test(
	'notices: denied, no push service, wished, changed offline, pushed, tapped, withdrawn by «Выход» offline',
	{ tag: '@whole-browser' },
	async ({ page, context, operator }) => {
		await signIn(page, operator);
		await workerReady(page);
		const [worker] = context.serviceWorkers();
		if (!worker) throw new Error('No worker');
		const events = await workerEvents(page);
		await events.permit('notifications', 'denied');
		await page.goto('/more/settings');
		const notices = page.getByTestId('notices');
		const state = page.getByTestId('notices-state');
		await expect(notices).toHaveAttribute('data-gate', 'denied');
		await expectAccessible(page, 'notices, denied');

		await events.permit('notifications', 'granted');
		await page.reload();
		await page.getByTestId('notices-on').press('Enter');
		await expect(state).toHaveAttribute('data-state', 'no-service');
		const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
		await expect(again).toBeFocused();
		await expectAccessible(page, 'notices, no push service');

		await page.evaluate(standIn);
		await worker.evaluate(standIn);
		await again.press('Enter');
		await expect(state).toHaveAttribute('data-state', 'heard');
		await expect(page.getByRole('switch', { name: 'Низкий баланс' })).toBeFocused();
		await expectAccessible(page, 'notices, on');
		await context.setOffline(true);
		await page.getByRole('switch', { name: 'Заканчивается пакет' }).click({ force: true });
		await page.getByTestId('notices-below').selectOption({ label: '500 ₽' });
		await expect(state).toHaveAttribute('data-state', 'unreachable');
		expect((await operator.push()).subscriptions[0]).toMatchObject({ below: 100_00 });
		await context.setOffline(false);
		await expect(state).toHaveAttribute('data-state', 'heard', { timeout: 15_000 });
		const [subscription] = (await operator.push()).subscriptions;
		expect(subscription).toMatchObject({ below: 500_00, types: ['lowBalance', 'orderDone', 'supportAnswer'] });

		const low = (await operator.push()).sent.map(({ notice }) => notice);
		expect(low).toMatchObject([{ type: 'lowBalance', threshold: { value: 500, unit: 'RUB' } }]);
		const answer = { type: 'supportAnswer', subscription: subscription?.id };
		for (const message of [JSON.stringify(low[0]), JSON.stringify(answer), JSON.stringify(low[0]), 'no JSON'])
			await events.push(message);
		await expect
			.poll(async () => (await shown(page)).toSorted())
			.toEqual([
				'lowBalance · Деньги заканчиваются · На счёте меньше 500 ₽',
				'supportAnswer · Поддержка ответила · Откройте чат, чтобы прочитать',
				'unknown · Интернет-помощник · Пришло уведомление. Откройте приложение, чтобы узнать, что нового.'
			]);
		await events.push(JSON.stringify({ ...answer, subscription: 'of another sign-in' }));
		await tap(worker, 'supportAnswer');
		await expect(page).toHaveURL('/support');
		await expect.poll(async () => (await shown(page)).length).toBe(2);

		await context.setOffline(true);
		await page.goto('/more');
		await page.getByTestId('sign-out').click();
		await page.getByTestId('sign-out-confirm').click();
		await expect(page.getByTestId('phone')).toBeVisible();
		expect((await operator.push()).subscriptions).toHaveLength(1);
		await context.setOffline(false);
		await expect.poll(async () => (await operator.push()).subscriptions, { timeout: 15_000 }).toEqual([]);
	}
);
