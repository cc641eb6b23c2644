import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '../../src/lib/db/database';
import { confirmTopUp } from '../support/confirm-top-up';
import { full } from '../support/full';
import { expect, freshTest, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';
import { expectAppliedOnce, sendAgainWhenAsked, topUp } from './support/top-up';

/** A sum that nothing in the generated history has. */
const SUM = 137;
const HOUR = 3_600_000;

/**
 * As the person's clock would have it: what was confirmed lies that much further back, or ahead.
 */
async function age(page: Page, ms: number): Promise<void> {
	await page.evaluate(
		async ([name, shift]) => {
			const open = indexedDB.open(name);
			const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
			const work = db.transaction('outbox', 'readwrite');
			const cursor = work.objectStore('outbox').openCursor();
			cursor.onsuccess = () => {
				if (cursor.result === null) return;
				const row = cursor.result.value as { confirmedAt: number; expiresAt: number };
				cursor.result.update({ ...row, confirmedAt: row.confirmedAt - shift, expiresAt: row.expiresAt - shift });
				cursor.result.continue();
			};
			await new Promise((resolve) => (work.oncomplete = resolve));
			db.close();
		},
		[DATABASE_NAME, ms] as const
	);
}

freshTest(
	'S10: a request that hangs is given up after half a minute, looked up, and sent again by who has looked',
	async ({ page, operator }) => {
		await page.clock.install();
		await signIn(page, operator);
		const { balance } = await operator.ledger(LINE.usual);
		await operator.faults([{ method: 'POST', path: '**/payment', kind: 'hang', times: 1 }]);
		const hanging = page.waitForRequest(/\/payment$/);
		await topUp(page, SUM);
		await hanging;
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'sending');
		await page.clock.fastForward(31_000);
		await sendAgainWhenAsked(page);
		await expectAppliedOnce(page, operator, balance, SUM * 100);
	}
);

test('S11: on a full device nothing is queued and the form says so; with room again it goes', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	const { balance } = await operator.ledger(LINE.usual);
	await page.getByTestId('top-up-open').click();
	// Only what has been stored before can be paid with.
	await expect(
		page
			.locator('dialog[open]')
			.getByText(/•• 4242/)
			.first()
	).toBeVisible();
	await full(page, true);
	await page.getByTestId('top-up-amount').fill(String(SUM));
	await confirmTopUp(page);
	await expect(page.getByText(/закончилась память: ничего не сохранено/)).toBeVisible();
	await expect(page.getByTestId('top-up-amount')).toHaveValue(String(SUM));
	await expect(page.getByTestId('outbox-item')).toHaveCount(0);
	expect((await operator.ledger(LINE.usual)).balance).toBe(balance);
	await full(page, false);
	await confirmTopUp(page);
	await expectAppliedOnce(page, operator, balance, SUM * 100);
});

test('S11: on a full device no tap ends in silence', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await topUp(page, SUM);
	await page.getByTestId('outbox-count').click();
	const toasts = page.getByRole('region', { name: 'Уведомления приложения' });
	const said = toasts.getByText('На устройстве закончилась память');
	const silence = async () => {
		await said.locator('..').getByRole('button', { name: 'Убрать сообщение' }).click();
		await expect(said).toHaveCount(0);
	};
	await full(page, true);
	await page.getByRole('button', { name: 'Отменить' }).click();
	await expect(said).toBeVisible();
	await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
	await silence();
	await page.locator('nav').getByRole('link', { name: 'Ещё' }).click();
	await page.getByRole('link', { name: /^Настройки/ }).click();
	for (const choose of [
		() => page.getByText('Тёмная', { exact: true }).click(),
		() => page.getByText('Крупный текст', { exact: true }).click(),
		() => page.getByTestId('region').selectOption({ index: 2 })
	]) {
		await choose();
		await expect(said).toBeVisible();
		await silence();
	}
});

for (const [what, ms] of [
	['a day old', 24 * HOUR],
	['confirmed in the future, because the clock was set back', -48 * HOUR]
] as const)
	test(`S12: a top-up ${what} asks again, and goes once when confirmed anew`, async ({ page, context, operator }) => {
		await openSignedIn(page, operator);
		await workerReady(page);
		const { balance } = await operator.ledger(LINE.usual);
		await context.setOffline(true);
		await topUp(page, SUM);
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
		await age(page, ms);
		await context.setOffline(false);
		await page.goto('/queue');
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'expired');
		expect((await operator.ledger(LINE.usual)).balance).toBe(balance);
		await page.getByTestId('outbox-item').getByRole('button', { name: 'Подтвердить' }).click();
		// A request that goes down with its page is asked about after minutes.
		await expect(page.getByTestId('outbox-item')).toHaveCount(0);
		await page.goto('/');
		await expectAppliedOnce(page, operator, balance, SUM * 100);
	});
