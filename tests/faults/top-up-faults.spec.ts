import type { Fault } from '../support/operator';
import { expect, freshTest, LINE, openSignedIn, signIn, test } from '../support/test';
import { credits, expectAppliedOnce, sendAgainWhenAsked, topUp } from './support/top-up';

const PAYMENT = '**/payment';
const TOPUP = '**/topupBalance';

/** A sum that nothing in the generated history has, so that it can be counted. */
const SUM = 137;

const scenarios: [string, Fault[]][] = [
	['the payment is processed and its answer lost', [{ method: 'POST', path: PAYMENT, kind: 'drop-after', times: 1 }]],
	['the credit is processed and its answer lost', [{ method: 'POST', path: TOPUP, kind: 'drop-after', times: 1 }]],
	[
		'the operator asks to wait',
		[{ method: 'POST', path: PAYMENT, kind: 'status', status: 429, retryAfter: 1, times: 1 }]
	],
	['the answer is cut short', [{ method: 'POST', path: PAYMENT, kind: 'truncate', times: 1 }]]
];

/**
 * Nothing has been sent from this device before, and the pack promises nothing: nobody can know
 * that these did not arrive.
 */
const doubtful: [string, Fault][] = [
	[
		'the connection breaks before the payment arrives',
		{ method: 'POST', path: PAYMENT, kind: 'drop-before', times: 1 }
	],
	['the operator answers 500', { method: 'POST', path: PAYMENT, kind: 'status', status: 500, times: 1 }],
	['a proxy answers with a page', { method: 'POST', path: TOPUP, kind: 'html', times: 1 }]
];

for (const [what, faults] of scenarios)
	test(`a top-up is applied once when ${what}`, { tag: '@whole-browser' }, async ({ page, operator }) => {
		await openSignedIn(page, operator);
		const { balance } = await operator.ledger(LINE.usual);
		await operator.faults(faults);
		await topUp(page, SUM);
		await expectAppliedOnce(page, operator, balance, SUM * 100);
	});

for (const [what, fault] of doubtful)
	freshTest(
		`when ${what} a top-up asks, and is applied once when the person says that it was not done`,
		{ tag: '@whole-browser' },
		async ({ page, operator }) => {
			await page.clock.install();
			await signIn(page, operator);
			const { balance } = await operator.ledger(LINE.usual);
			await operator.faults([fault]);
			await topUp(page, SUM);
			await sendAgainWhenAsked(page);
			await expectAppliedOnce(page, operator, balance, SUM * 100);
		}
	);

test(
	'a session lost on the way keeps the queue; after sign-in it goes',
	{ tag: '@whole-browser' },
	async ({ page, context, operator }) => {
		await openSignedIn(page, operator);
		const { balance } = await operator.ledger(LINE.usual);
		await context.clearCookies();
		await topUp(page, SUM);
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'waiting-sign-in');
		expect(await credits(operator, SUM * 100)).toBe(0);
		await expect(page.getByText(/Сеанс больше не действует/)).toBeVisible();
		await expect(page.getByText(/Сеанс истёк/)).toHaveCount(0);
		// Cached data stay on screen.
		await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', String(balance));

		await operator.clock({ advance: 61 });
		await page.goto('/sign-in');
		await page.getByTestId('phone').fill(LINE.usual);
		const earlier = (await operator.sms(LINE.usual)).length;
		await page.getByTestId('sign-in').click();
		await expect(async () => {
			expect((await operator.sms(LINE.usual)).length).toBeGreaterThan(earlier);
		}).toPass();
		await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
		await expectAppliedOnce(page, operator, balance, SUM * 100);
	}
);

test(
	'a second tab shows what the first one queued, and both together deliver it once',
	{ tag: '@whole-browser' },
	async ({ page, context, operator }) => {
		await openSignedIn(page, operator);
		const { balance } = await operator.ledger(LINE.usual);
		const second = await context.newPage();
		await second.goto('/queue');
		await context.setOffline(true);
		await topUp(page, SUM);
		await expect(second.getByTestId('outbox-item')).toHaveCount(1);
		await context.setOffline(false);
		await expectAppliedOnce(page, operator, balance, SUM * 100);
		await expect(second.getByTestId('outbox-item')).toHaveCount(0);
	}
);
