import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import type { Operator } from '../support/operator';
import { expect, freshTest, LINE, LOST, openSignedIn, signIn, test, workerReady } from '../support/test';

const PASSWORD = LOST.password;

/** As the subscriber has set it while the phone was at hand. */
async function setPassword(page: Page, operator: Operator, line: string): Promise<void> {
	const call = (method: string, path: string, body: object) =>
		page.evaluate(
			async (asked) => {
				const headers = { 'content-type': 'application/json' };
				const { method: how, path: where, body: what } = asked;
				const answer = await fetch(`/session/v1/${where}`, { method: how, headers, body: JSON.stringify(what) });
				return (await answer.text()) || String(answer.status);
			},
			{ method, path, body }
		);
	const { authenticationId } = JSON.parse(await call('POST', 'confirmation', {})) as { authenticationId: string };
	const confirmation = { authenticationId, code: await operator.smsCode(line) };
	expect(await call('PUT', 'password', { next: PASSWORD, confirmation })).toBe('204');
}

async function another(
	browser: Browser,
	baseURL: string | undefined
): Promise<{ page: Page; context: BrowserContext }> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 } });
	return { context, page: await context.newPage() };
}

/** From the way in, by the number and the password alone. */
async function signInByPassword(page: Page, line: string): Promise<void> {
	await page.getByTestId('lost-sign-in').click();
	await page.getByTestId('phone').fill(line);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('password').fill(PASSWORD);
	await page.getByTestId('sign-in').click();
}

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const part = (page: Page, name: string) => page.locator(`[data-testid="lost-part"][data-part="${name}"]`);

const sent = async (operator: Operator, method: string, path: RegExp) =>
	(await operator.log()).filter((one) => one.method === method && path.test(one.path)).length;

for (const [pack, line] of [
	['Russia', LINE.usual],
	['Belarus', LINE.belarus]
] as const) {
	freshTest(
		`${pack}: from another browser everything is taken back from the phone in one step`,
		async ({ page: phone, operator, browser, baseURL }) => {
			freshTest.slow();
			await signIn(phone, operator, line);
			await setPassword(phone, operator, line);

			const { page, context } = await another(browser, baseURL);
			await page.goto('/sign-in');
			await page.getByTestId('lost-phone-link').click();
			await expect(page.getByTestId('lost-calls').locator('[href="tel:111,6"]')).toBeVisible();
			await expectAccessible(page, 'a lost phone, nobody signed in');
			const texts = (await operator.sms(line)).length;
			await signInByPassword(page, line);
			await page.getByTestId('lost-phone-start').click();
			const sheet = page.getByTestId('lost-phone-sheet');
			await expect(sheet).toContainText('звонки, SMS, интернет');
			await expect(sheet).toContainText('экстренные вызовы');
			await expect(sheet).toContainText('по паспорту владельца');
			await expect(sheet.locator('ol li')).toHaveCount(3);
			await expectAccessible(page, 'the confirm step of a lost phone');
			await sheet.getByTestId('lost-phone-confirm').click();

			await expect(part(page, 'block')).toHaveAttribute('data-state', 'accepted');
			for (const name of ['sessions', 'pushes']) await expect(part(page, name)).toHaveAttribute('data-state', 'done');
			await workDone(page, operator);
			await expect(part(page, 'block')).toHaveAttribute('data-state', 'done');
			await expect(page.getByTestId('line-blocked')).toHaveAttribute('data-block', 'lost');
			await expect(page.getByTestId('lost-phone-start')).toHaveCount(0);
			await expectAccessible(page, 'what was done about a lost phone');
			// The notice of a sign-in alone: no code was asked for.
			expect((await operator.sms(line)).length).toBe(texts + 1);

			await phone.getByRole('button', { name: 'Обновить' }).click();
			await expect(phone.getByText(/Сеанс больше не действует/).first()).toBeVisible();

			await page.goto('/block');
			await expect(page.getByTestId('block-state')).toHaveAttribute('data-state', 'lost');
			await expect(page.getByTestId('block-end')).toHaveCount(0);
			expect([
				await sent(operator, 'POST', /productOrder$/),
				await sent(operator, 'DELETE', /\/sessions$/),
				await sent(operator, 'DELETE', /\/subscription$/)
			]).toEqual([1, 1, 1]);
			await context.close();
		}
	);

	test(`${pack}: with no network it is kept, with the call beside it, and goes once there is one`, async ({
		page,
		context,
		operator
	}) => {
		await signIn(page, operator, line);
		await workerReady(page);
		await page.goto('/lost-phone');
		await expect(page.getByTestId('lost-phone-start')).toBeVisible();
		await context.setOffline(true);
		await page.reload();
		await page.getByTestId('lost-phone-start').click();
		const sheet = page.getByTestId('lost-phone-sheet');
		await expect(sheet.locator('[href="tel:111,6"]')).toBeVisible();
		await sheet.getByTestId('lost-phone-confirm').click();
		for (const name of ['block', 'sessions', 'pushes'])
			await expect(part(page, name)).toHaveAttribute('data-state', 'queued');
		await expect(page.getByTestId('lost-calls').locator('[href="tel:111,6"]')).toBeVisible();
		expect(await sent(operator, 'POST', /productOrder$/)).toBe(0);

		await context.setOffline(false);
		await expect(part(page, 'sessions')).toHaveAttribute('data-state', 'done');
		await workDone(page, operator);
		await expect(part(page, 'block')).toHaveAttribute('data-state', 'done');
		expect(await sent(operator, 'POST', /productOrder$/)).toBe(1);
	});
}

test('with nobody signed in and no network only the calls are left, of the operator chosen', async ({
	page,
	context,
	operator
}) => {
	await page.goto('/');
	await expect(page.getByTestId('phone')).toBeVisible();
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/lost-phone');
	const calls = page.getByTestId('lost-calls');
	await expect(calls.locator('[href="tel:+78002500890"]')).toBeVisible();
	await expect(page.getByText(/войти сейчас нельзя/)).toBeVisible();
	await page.getByLabel('Оператор').selectOption('mts-by');
	await expect(calls.locator('[href="tel:+375172379898"]')).toBeVisible();
	await expect(calls.locator('[href="tel:0870261"]')).toBeVisible();
	await expectAccessible(page, 'a lost phone without a network');
	expect(await sent(operator, 'POST', /sign-in$/)).toBe(0);
});

test('a part that the operator refuses is told, and asked for again', async ({ page, operator }) => {
	await operator.faults([{ method: 'DELETE', path: '**/sessions', times: 1, kind: 'status', status: 422 }]);
	await openSignedIn(page, operator, '/lost-phone');
	await page.getByTestId('lost-phone-start').click();
	await page.getByTestId('lost-phone-confirm').click();
	await expect(part(page, 'sessions')).toHaveAttribute('data-state', 'rejected');
	await expect(part(page, 'pushes')).toHaveAttribute('data-state', 'done');
	await part(page, 'sessions').getByTestId('lost-again').click();
	await expect(part(page, 'sessions')).toHaveAttribute('data-state', 'done');
	await expect(part(page, 'sessions')).toContainText('Завершены');
});

test('on somebody else’s device the number that is lost signs in over the one that is there', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.zero);
	await page.goto('/lost-phone');
	await page.getByTestId('lost-other').click();
	await expect(page.getByText(/Сейчас здесь вошли с номером \+7\s900\s000-00-02/)).toBeVisible();
	await expectAccessible(page, 'the way in over another number');
	await page.getByTestId('phone').fill(LOST.line);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('password').fill(PASSWORD);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('line-blocked')).toHaveAttribute('data-block', 'lost');
	await expect(page.getByTestId('lost-phone-start')).toHaveCount(0);
});
