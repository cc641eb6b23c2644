import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import type { Operator } from '../support/operator';
import { expect, LINE, LOST, signIn, test } from '../support/test';

/** A lost phone's number is signed in to by its password alone. */
async function enter(page: Page, operator: Operator, line: string): Promise<void> {
	if (line !== LOST.line) return signIn(page, operator, line);
	await page.goto('/sign-in?by=password&next=/');
	await page.getByTestId('phone').fill(line);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('password').fill(LOST.password);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('balance-age')).toBeVisible();
}

const WORDS = {
	ru: {
		debt: ['Номер заблокирован за долг', 'Когда долга не станет'],
		subscriber: ['Номер заблокирован по вашей просьбе', 'Пополнение блокировку не снимает'],
		lost: ['Номер заблокирован как утерянный', 'Пополнение блокировку не снимает']
	},
	en: {
		debt: ['The number is blocked for debt', 'Once the debt is gone'],
		subscriber: ['The number is blocked at your request', 'A top-up does not end this block'],
		lost: ['The number is blocked as lost', 'A top-up does not end this block']
	}
} as const;

for (const [line, by, way] of [
	[LINE.blocked, 'debt', '/top-up'],
	[LINE.resting, 'subscriber', '/block'],
	[LOST.line, 'lost', '/lost-phone']
] as const)
	for (const locale of ['ru', 'en'] as const)
		test(`a block has its own face on every screen, and its own way out: ${by}, ${locale}`, async ({
			page,
			operator
		}) => {
			await page.addInitScript((language) => localStorage.setItem('PARAGLIDE_LOCALE', language), locale);
			await enter(page, operator, line);
			const [title, atTopUp] = WORDS[locale][by];
			const home = page.getByTestId('no-data-mode');
			await expect(home).toContainText(title);
			await expect(home.locator(`[href="${way}"], [data-testid="debt-top-up"]`).first()).toBeVisible();
			const face = page.getByTestId('line-blocked');
			for (const route of ['/services', '/tariff', '/expenses', '/transfer']) {
				await follow(page, route);
				await expect(face.first(), route).toHaveAttribute('data-block', by);
				await expect(face.first()).toContainText(title);
				await expect(face.first().locator(`[href="${way}"]`)).toBeVisible();
			}
			await expectAccessible(page, `a block: ${by}`);
			await follow(page, '/block');
			await expect(page.getByTestId('block-state')).toHaveAttribute('data-state', by);
			await expect(page.getByTestId('block-end')).toHaveCount(by === 'subscriber' ? 1 : 0);
			await follow(page, '/top-up');
			await expect(page.getByTestId('top-up').getByTestId('line-blocked')).toContainText(atTopUp);
			await expectAccessible(page, `a top-up of a blocked number: ${by}`);
		});
