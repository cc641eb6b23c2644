import { expect, type Page } from '@playwright/test';

export const PIN = '271828';
export const WRONG_PIN = '314159';

export const locked = (page: Page) => page.getByTestId('locked');

/** Sets the lock as a person does, on the screen of safety. */
export async function setLock(page: Page, pin: string = PIN): Promise<void> {
	await page.goto(new URL('/more/security', page.url()).href);
	await page.getByTestId('lock-pin').click();
	await page.getByTestId('pin-new').fill(pin);
	await page.getByTestId('pin-again').fill(pin);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-card')).toHaveAttribute('data-set', 'true');
	await expect(page.getByTestId('pin-sheet')).toBeHidden();
}

/** Types a PIN into the lock. */
export async function enterPin(page: Page, pin: string = PIN): Promise<void> {
	await locked(page).getByTestId('lock-pin').fill(pin);
	await page.getByTestId('unlock').click();
}

/** What a page shows of the person: nothing, behind the lock. */
export async function expectNothingShown(page: Page, ...typed: readonly string[]): Promise<void> {
	await expect(locked(page)).toBeVisible();
	await expectNothingOfPerson(page, ...typed);
}

/** On whatever stands in the place of the screens. */
export async function expectNothingOfPerson(page: Page, ...typed: readonly string[]): Promise<void> {
	const html = await page.evaluate(() => document.documentElement.outerHTML);
	for (const one of ['900 000', '9000000001', '₽', 'Умный', ...typed]) expect(html).not.toContain(one);
}
