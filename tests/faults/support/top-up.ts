import type { Page } from '@playwright/test';
import { confirmTopUp } from '../../support/confirm-top-up';
import type { Operator } from '../../support/operator';
import { expect, LINE } from '../../support/test';

export async function topUp(page: Page, roubles: number): Promise<void> {
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill(String(roubles));
	await confirmTopUp(page);
	await expect(page.getByTestId('top-up-confirm')).toBeHidden();
}

/**
 * With the page's clock installed: waits until nobody knows what has become of it, looks, and has
 * it sent again. Ends on the home screen.
 */
export async function sendAgainWhenAsked(page: Page): Promise<void> {
	const item = page.getByTestId('outbox-item');
	await expect(async () => {
		await page.clock.fastForward(30_000);
		await expect(item).toHaveAttribute('data-state', 'unknown', { timeout: 500 });
	}).toPass({ intervals: [0] });
	await page.goto('/queue');
	await expect(item.getByRole('link', { name: 'Операции' })).toBeVisible();
	await item.getByRole('button', { name: 'Отправить ещё раз' }).click();
	await expect(item).toHaveCount(0);
	await page.goto('/');
}

/** Credits of exactly this sum that the operator has booked since the test began. */
export async function credits(operator: Operator, minor: number, line: string = LINE.usual): Promise<number> {
	return (await operator.ledger(line)).entries.filter((entry) => entry.minor === minor).length;
}

/** On screen and in the ledger. */
export async function expectAppliedOnce(page: Page, operator: Operator, before: number, minor: number): Promise<void> {
	await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(before + minor), {
		timeout: 30_000
	});
	await expect(page.getByTestId('outbox-count')).toHaveCount(0);
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.balance).toBe(before + minor);
	expect(await credits(operator, minor)).toBe(1);
	expect(ledger.opening + ledger.entries.reduce((sum, entry) => sum + entry.minor, 0)).toBe(ledger.balance);
}
