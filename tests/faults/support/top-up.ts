import type { Page } from '@playwright/test';
import type { Operator } from '../../support/operator';
import { expect, LINE } from '../../support/test';

export async function topUp(page: Page, roubles: number): Promise<void> {
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill(String(roubles));
	await page.getByTestId('top-up-confirm').click();
	await expect(page.getByTestId('top-up-confirm')).toBeHidden();
}

/** Credits of exactly this sum that the operator has booked since the test began. */
export async function credits(operator: Operator, minor: number): Promise<number> {
	return (await operator.ledger(LINE.usual)).entries.filter((entry) => entry.minor === minor).length;
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
