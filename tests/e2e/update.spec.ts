import type { Page } from '@playwright/test';
import { expect, LINE, signIn, test, workerReady } from '../support/test';

async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

test('S9: an update is offered, not forced; taking it keeps what waits and what is typed', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	// Down for the app, while the app itself can still be fetched: the command has to wait through the update.
	await operator.faults([{ path: '**', kind: 'drop-before' }]);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('137');
	await page.getByTestId('top-up-confirm').click();
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

	await page.keyboard.press('Escape');
	const reloaded = page.waitForEvent('load');
	await page.getByTestId('update-offer').getByRole('button').first().click();
	await reloaded;
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

test('S11: a tab whose database a newer app has changed says so and comes along with one tap', async ({
	page,
	operator
}) => {
	await signIn(page, operator);
	await expect(page.getByTestId('outdated')).toHaveCount(0);
	await page.evaluate(async () => {
		const name = 'internet-helper';
		const { version = 0 } = (await indexedDB.databases()).find((one) => one.name === name) ?? {};
		// As a newer version of the app in another tab would.
		await new Promise((resolve, reject) => {
			const request = indexedDB.open(name, version + 10);
			request.onsuccess = () => resolve(request.result.close());
			request.onerror = () => reject(new Error(String(request.error)));
		});
	});
	await expect(page.getByTestId('outdated')).toBeVisible();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	const reloaded = page.waitForEvent('load');
	await page.getByTestId('outdated').getByRole('button').click();
	await reloaded;
});
