import { credits, topUp } from '../faults/support/top-up';
import { confirmTopUp } from '../support/confirm-top-up';
import { enterPin, expectNothingShown, setLock } from '../support/lock';
import { expect, freshTest as test, LINE, shownBalance, signIn, signInByCode, workerReady } from '../support/test';

test(
	'balance with no network, top-up queued offline, delivered once with the app closed',
	{ tag: '@whole-browser' },
	async ({ page, context, operator }) => {
		await signInByCode(page, operator);
		await workerReady(page);
		const before = await operator.ledger(LINE.usual);
		expect(await shownBalance(page)).toBe(before.balance);

		await context.setOffline(true);
		await page.reload();
		await expect(page.getByTestId('offline-chip')).toBeVisible();
		expect(await shownBalance(page)).toBe(before.balance);
		await expect(page.getByTestId('balance-age')).toBeVisible();

		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up-amount').fill('500');
		await confirmTopUp(page);
		await expect(page.getByTestId('outbox-count')).toHaveText(/1/);
		const queued = page.getByTestId('outbox-item');
		await expect(queued).toHaveAttribute('data-state', 'queued');
		const key = await queued.getAttribute('data-key');
		expect(key).toBeTruthy();
		// Cached balance is never corrected by a guess.
		expect(await shownBalance(page)).toBe(before.balance);

		// Everything is closed; only the browser itself stays.
		const keeper = await context.newPage();
		await page.close();
		await context.setOffline(false);
		await expect(async () => {
			expect((await operator.ledger(LINE.usual)).balance).toBe(before.balance + 500_00);
		}).toPass({ timeout: 30_000 });

		const after = await operator.ledger(LINE.usual);
		expect(after.keys.filter((one) => one.key === key && one.applied !== 1)).toEqual([]);
		expect(after.keys.some((one) => one.key === key)).toBe(true);
		expect(
			after.entries.filter(({ minor }) => minor === 500_00).length -
				before.entries.filter(({ minor }) => minor === 500_00).length
		).toBe(1);

		const reopened = await context.newPage();
		await keeper.close();
		await reopened.goto('/');
		await expect(reopened.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(before.balance + 500_00));
		await expect(reopened.getByTestId('outbox-count')).toHaveCount(0);
		await reopened.goto('/movements');
		await expect(reopened.getByText(/\+\s?500,00/).first()).toBeVisible();
	}
);

test(
	'with the app closed the worker delivers once, behind the lock',
	{ tag: '@whole-browser' },
	async ({ page, operator, context }) => {
		await signIn(page, operator);
		await workerReady(page);
		await setLock(page);
		await page.goto('/');
		await enterPin(page);
		const { balance: before } = await operator.ledger(LINE.usual);
		await context.setOffline(true);
		await topUp(page, 317);
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
		const key = await page.getByTestId('outbox-item').getAttribute('data-key');
		// Only the browser itself stays open, and nobody who has the key of data.
		const keeper = await context.newPage();
		await page.close();
		await context.setOffline(false);
		await expect.poll(() => credits(operator, 317_00), { timeout: 30_000 }).toBe(1);
		const { keys } = await operator.ledger(LINE.usual);
		expect(keys.filter((one) => one.key === key).map(({ applied }) => applied)).toEqual([1, 1]);

		const reopened = await context.newPage();
		await keeper.close();
		await reopened.goto('/');
		await expectNothingShown(reopened);
		await expect(reopened.getByTestId('lock-queue')).toHaveCount(0);
		await enterPin(reopened);
		await expect(reopened.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(before + 317_00));
		await expect(reopened.getByTestId('outbox-count')).toHaveCount(0);
	}
);
