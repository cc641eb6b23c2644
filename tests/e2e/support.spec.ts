import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, freshTest as test, LINE, signIn, workerReady } from '../support/test';

const TEN = Array.from({ length: 10 }, (_, place) => `Сообщение ${place + 1}`);
const heard = async (operator: Operator) =>
	(await operator.chat(LINE.usual)).flatMap(({ from, text }) => (from === 'subscriber' ? [text] : []));

/**
 * A message that the cut stopped on its way is sent again two minutes later, when it can't arrive
 * any more.
 */
async function asTimePasses(page: Page, expected: () => Promise<void>) {
	await expect(async () => {
		await page.clock.fastForward('00:30');
		await expected();
	}).toPass({ intervals: [1_000], timeout: 30_000 });
}

test('ten messages written offline, a flapping network, two answers lost: all arrive once, in order, and one answer is unread', async ({
	page,
	context,
	operator
}) => {
	await page.clock.install();
	await signIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/support');
	const input = page.getByTestId('chat-input');
	const messages = page.getByTestId('chat-message');
	await input.fill('Передумаю');
	await page.getByTestId('chat-send').click();
	await page.getByTestId('chat-take-back').click();
	await expect(messages).toHaveCount(0);
	await expect(input).toHaveValue('Передумаю');
	await expect(input).toBeFocused();
	for (const [place, text] of TEN.entries()) {
		await input.fill(text);
		await page.getByTestId('chat-send').click();
		await expect(messages).toHaveCount(place + 1);
	}
	await input.fill('Ещё не дописано');
	await expect(messages.and(page.locator('[data-state="queued"]'))).toHaveCount(10);
	await expectAccessible(page, 'support, queued');
	await page.reload();
	await expect(input).toHaveValue('Ещё не дописано');
	await expect(messages).toHaveText(TEN.map((text) => new RegExp(`${text}(?!\\d)`)));

	await operator.faults([{ method: 'POST', path: '**/partyInteraction', kind: 'drop-after', times: 2 }]);
	for (const least of [1, 2]) {
		await context.setOffline(false);
		await asTimePasses(page, async () => expect((await heard(operator)).length).toBeGreaterThanOrEqual(least));
		await context.setOffline(true);
	}
	await context.setOffline(false);
	await asTimePasses(page, () =>
		expect(messages.and(page.locator('[data-state="done"]'))).toHaveCount(10, { timeout: 1_000 })
	);
	expect(await heard(operator)).toEqual(TEN);

	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await operator.clock({ advance: 60 });
	await page.reload();
	await expect(page.getByTestId('unread-badge')).toContainText('4 новых', { timeout: 20_000 });
	await page.getByRole('link', { name: /Ещё/ }).click();
	await page.getByRole('link', { name: /Чат с поддержкой/ }).click();
	await expect(messages.and(page.locator('[data-state="answer"]'))).toHaveCount(1);
	await expect(page.getByTestId('unread-badge')).toContainText('3 новых');
	await expect(input).toHaveValue('Ещё не дописано');
	await expectAccessible(page, 'support, answered');
	await page.getByRole('link', { name: 'Назад' }).click();
	await page.getByTestId('sign-out').click();
	await expect(page.getByTestId('sign-out-drafts')).toBeVisible();
});
