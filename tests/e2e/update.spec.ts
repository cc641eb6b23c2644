import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { credits, topUp } from '../faults/support/top-up';
import { confirmTopUp } from '../support/confirm-top-up';
import { expectAccessible } from '../support/axe';
import { enterPin, expectNothingOfPerson, expectNothingShown, locked, setLock } from '../support/lock';
import { expect, freshTest as test, LINE, signIn, workerReady } from '../support/test';
import { lookForUpdate, upgradeElsewhere } from '../support/update';
import { stopWorkerInForce } from '../support/worker';

test('S9: an update is offered, not forced; taking it keeps what waits and what is typed', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	// Down for the app, while the app itself can still be fetched: the command has to wait through
	// the update.
	await operator.faults([{ path: '**', kind: 'drop-before' }]);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('137');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	const key = (await page.getByTestId('outbox-item').getAttribute('data-key')) ?? '';
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('250,5');

	await operator.release();
	await lookForUpdate(page);
	await expect(page.getByTestId('update-offer')).toBeAttached();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('250,5');
	const before = await page.evaluate(() => (window as unknown as { loadedAt: number }).loadedAt);
	expect(before).toBeUndefined();
	await page.evaluate(() => ((window as unknown as { loadedAt: number }).loadedAt = 1));

	const other = await context.newPage();
	await other.goto('/codes');
	await expect(other.getByTestId('update-offer')).toBeVisible();

	await page.keyboard.press('Escape');
	// Whoever reads the offer takes longer than a worker stays awake.
	await stopWorkerInForce(page);
	const reloaded = page.waitForEvent('load');
	await page.getByTestId('update-offer').getByRole('button').first().click();
	await reloaded;
	// What was offered there is in force by now: taking it is a reload, and then nothing is
	// offered.
	const reloadedToo = other.waitForEvent('load');
	await other.getByTestId('update-offer').getByRole('button').first().click();
	await reloadedToo;
	await expect(other.locator('main h1')).toBeVisible();
	await expect(other.getByTestId('update-offer')).toHaveCount(0);
	await other.close();
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(balance));
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-key', key);
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('250,5');
	await expect(page.getByTestId('update-offer')).toHaveCount(0);

	await operator.faults([]);
	await page.keyboard.press('Escape');
	await context.setOffline(true);
	await context.setOffline(false);
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(balance + 137_00), {
		timeout: 30_000
	});
	expect((await operator.ledger(LINE.usual)).keys.filter((used) => used.key === key && used.applied > 0)).toHaveLength(
		2
	);
});

/**
 * The browser fails to open the database, or never answers at all, by what the address asks for.
 */
async function breakDatabases(page: Page): Promise<void> {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = function open() {
			const request = new EventTarget() as IDBOpenDBRequest;
			Object.defineProperty(request, 'error', { value: new DOMException('Internal error', 'UnknownError') });
			request.addEventListener('error', (event) => request.onerror?.(event));
			if (location.search !== '?deaf') queueMicrotask(() => request.dispatchEvent(new Event('error')));
			return request;
		};
	});
}

test('S11: a database changed by a newer app: this tab says so; opened anew it shows what waits, lets it be saved and looks for the update', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await workerReady(page);
	await expect(page.getByTestId('lost')).toHaveCount(0);
	await context.setOffline(true);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('137');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	await upgradeElsewhere(page);
	await expect(page.getByTestId('lost')).toContainText('обновилось в другой вкладке');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await page.getByTestId('lost').getByRole('button').click();

	const unread = page.getByTestId('unread');
	await expect(unread).toHaveAttribute('data-kind', 'newer');
	await expect(page.getByTestId('stored-command')).toContainText('Пополнение на 137');
	await expectAccessible(page, 'a newer database');
	const saving = page.waitForEvent('download');
	await page.getByTestId('save-queue').click();
	const saved = (await readFile(await (await saving).path(), 'utf8')).replaceAll('\u00a0', ' ');
	expect(saved).toMatch(/1\. Пополнение на 137 ₽[\s\S]*"state":"queued"/);
	for (const door of ['/top-up', '/sign-in']) {
		await page.goto(door);
		await expect(unread, door).toHaveAttribute('data-kind', 'newer');
		await expect(page.getByTestId('stored-command'), door).toHaveCount(1);
	}
	await unread.getByRole('button', { name: 'Обновить' }).click();
	await expect(unread).toContainText('Новее версии пока нет');
	await context.setOffline(false);
	await operator.release();
	const loaded = page.waitForEvent('load');
	await unread.getByRole('button', { name: 'Обновить' }).click();
	await loaded;
	await expect(unread).toHaveAttribute('data-kind', 'newer');

	const other = await context.newPage();
	await breakDatabases(other);
	await other.goto('/queue');
	await expect(other.getByTestId('unread')).toHaveAttribute('data-kind', 'broken');
	await expect(other.getByTestId('dial-card').first()).toBeVisible();
	await other.clock.install();
	await other.goto('/?deaf');
	await expect(other.getByTestId('balance-amount').or(other.getByText('Загружаем данные')).first()).toBeAttached();
	await other.clock.fastForward(16_000);
	await expect(other.getByTestId('unread')).toHaveAttribute('data-kind', 'broken');
});

test('S9, S11: with a lock an update keeps what waits and what is typed, the PIN opens it, and of a newer app’s database nothing is told but how much waits', async ({
	page,
	operator,
	context
}) => {
	await signIn(page, operator);
	await workerReady(page);
	const other = await context.newPage();
	await other.goto('/more');
	await setLock(page);
	// The key has come over.
	await expect(other.getByTestId('lock-now')).toBeVisible();
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	// Down for the app, while the app itself can still be fetched.
	await operator.faults([{ path: '**', kind: 'drop-before' }]);
	await topUp(page, 317);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('250,5');
	await operator.release();
	await lookForUpdate(page);
	await expect(page.getByTestId('update-offer')).toBeAttached();

	// The tab of before hands the key to the one of after, and the other way round.
	await page.keyboard.press('Escape');
	for (const [tab, open] of [
		[page, page.getByTestId('outbox-item')],
		[other, other.getByTestId('lock-now')]
	] as const) {
		const reloaded = tab.waitForEvent('load');
		await tab.getByTestId('update-offer').getByRole('button').first().click();
		await reloaded;
		await expect(open).toBeVisible();
	}
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	await page.getByTestId('top-up-open').click();
	await expect(page.getByTestId('top-up-amount')).toHaveValue('250,5');

	await other.getByTestId('lock-now').click();
	await expectNothingShown(page, '250,5', '317');
	await expect(page.getByTestId('lock-queue')).toContainText('1 заявка');
	await expectNothingShown(other);
	await enterPin(page);
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	// The sheet that was open is open.
	await expect(page.getByTestId('top-up-amount')).toHaveValue('250,5');
	await expect(locked(other)).toBeHidden();
	await other.close();
	await operator.faults([]);
	await context.setOffline(true);
	await context.setOffline(false);
	await expect.poll(() => credits(operator, 317_00)).toBe(1);

	await context.setOffline(true);
	await page.getByTestId('top-up-amount').fill('319');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-count')).toBeVisible();
	await upgradeElsewhere(page);
	await page.reload();
	await expect(page.getByTestId('unread')).toHaveAttribute('data-kind', 'newer');
	await expect(page.getByTestId('stored-count')).toContainText('1 заявка');
	await expect(page.getByTestId('save-queue')).toHaveCount(0);
	await expectNothingOfPerson(page, '319');
});
