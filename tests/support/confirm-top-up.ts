import { expect, type Page } from '@playwright/test';

/**
 * Confirms a top-up that is filled in: its sum is on the button once there is a card to pay from.
 */
export async function confirmTopUp(page: Page): Promise<void> {
	const confirm = page.getByTestId('top-up-confirm');
	await expect(confirm).toContainText(/\d/);
	await confirm.click();
}
