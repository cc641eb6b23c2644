import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import { full } from '../support/full';
import { enterPin, expectNothingShown, locked, setLock } from '../support/lock';
import { expect, freshTest, signIn, workerReady } from '../support/test';

freshTest(
	'the balance is shown without the PIN where that is wished, and nothing else',
	async ({ page, operator, context }) => {
		await signIn(page, operator);
		await setLock(page);
		const wish = page.getByRole('switch', { name: 'Показывать баланс без ПИН-кода' });
		await full(page, true);
		await page.getByText('Показывать баланс без ПИН-кода').click();
		await expect(page.getByText('закончилась память').first()).toBeVisible();
		await expect(wish).not.toBeChecked();
		await full(page, false);
		await page.getByText('Показывать баланс без ПИН-кода').click();
		await expect(wish).toBeChecked();
		await expectAccessible(page, 'safety with a balance that is shown');
		await page.goto('/');
		const shown = page.getByTestId('locked-balance');
		await expect(shown).toContainText('347,20');
		await expect(locked(page)).not.toContainText('900 000');
		await expectAccessible(page, 'the lock with a balance');

		// What the operator has said since is there at the next start.
		await enterPin(page);
		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up-amount').fill('100');
		await confirmTopUp(page);
		await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', '44720');
		await workerReady(page);
		await context.setOffline(true);
		await expect(async () => {
			await page.reload();
			await expect(shown).toContainText('447,20', { timeout: 2000 });
		}).toPass();

		await page.goto('/more/security');
		await enterPin(page);
		await page.getByText('Показывать баланс без ПИН-кода').click();
		await expect(wish).not.toBeChecked();
		await page.goto('/');
		await expectNothingShown(page);
	}
);
