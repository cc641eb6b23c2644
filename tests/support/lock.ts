import { expect, type Page } from '@playwright/test';

export const PIN = '271828';
export const WRONG_PIN = '314159';

/** Sets the lock as a person does, on the screen of safety. */
export async function setLock(page: Page, pin: string = PIN): Promise<void> {
	await page.goto('/more/security');
	await page.getByTestId('lock-pin').click();
	await page.getByTestId('pin-new').fill(pin);
	await page.getByTestId('pin-again').fill(pin);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-card')).toHaveAttribute('data-set', 'true');
	await expect(page.getByTestId('pin-sheet')).toBeHidden();
}

/** Types a PIN into the lock. */
export async function enterPin(page: Page, pin: string = PIN): Promise<void> {
	await page.getByTestId('locked').getByTestId('lock-pin').fill(pin);
	await page.getByTestId('unlock').click();
}
