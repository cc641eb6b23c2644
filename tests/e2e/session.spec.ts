import type { Page } from '@playwright/test';
import { TABLES } from '../../src/lib/db/tables';
import { confirmTopUp } from '../support/confirm-top-up';
import type { Operator } from '../support/operator';
import { storedRows } from '../support/stored-rows';
import { expect, freshTest, LINE, signInByCode, test, workerReady } from '../support/test';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

async function askForCode(page: Page, operator: Operator, line: string = LINE.usual): Promise<string> {
	await page.getByTestId('phone').fill(line);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	return operator.smsCode(line);
}

/** Six digits that are not the code. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('a wrong code says how many tries are left, the fourth sends a notice, the right one signs in', async ({
	page,
	operator
}) => {
	await page.goto('/');
	const code = await askForCode(page, operator);
	for (const left of [4, 3, 2, 1]) {
		await page.getByTestId('sms-code').fill(wrong(code));
		// Typed once more, it waits for the button.
		if (left < 4) await page.getByTestId('sign-in').click();
		await expect(page.getByText(new RegExp(`Остал[а-я]+ ${left} попыт`))).toBeVisible();
	}
	expect((await operator.sms(LINE.usual)).some(({ text }) => /неверн/i.test(text))).toBe(true);
	await page.getByTestId('sms-code').fill(code);
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('a pasted number and code are understood however they are written', async ({ page, operator }) => {
	await page.goto('/');
	await page.getByTestId('phone').fill('8 (900) 000-00-01');
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	const code = await operator.smsCode(LINE.usual);
	await page.getByTestId('sms-code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

freshTest('after a minute another SMS can be asked for, and only its code works', async ({ page, operator }) => {
	await page.clock.install();
	await page.goto('/');
	const first = await askForCode(page, operator);
	await expect(page.getByText(/Новый код через/)).toBeVisible();
	await operator.clock({ advance: 61 });
	await page.clock.fastForward(61_000);
	await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
	await expect(async () => {
		expect(await operator.smsCode(LINE.usual)).not.toBe(first);
	}).toPass();
	await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('a permanent password is set, and opens the app without an SMS', async ({ page, operator }) => {
	await signInByCode(page, operator);
	await page.goto('/more/security');
	await page.getByTestId('password-open').click();
	await page.getByTestId('password-next').fill('short');
	await page.getByTestId('password-again').fill('short');
	await page.getByTestId('password-save').click();
	await expect(page.getByText(/Выполните все условия/)).toBeVisible();
	await page.getByTestId('password-next').fill('P@ssw0rd1');
	await expect(page.getByText(/Такой пароль пробуют одним из первых/)).toBeVisible();
	await page.getByTestId('password-next').fill('Trava-zelena-7');
	await page.getByTestId('password-again').fill('');
	await page.getByTestId('password-next').press('Enter');
	await expect(page.getByTestId('password-again')).toBeFocused();
	await page.getByTestId('password-again').fill('Trava-zelena-7');
	await page.getByTestId('password-again').press('Enter');
	// Not by the cookie alone: a code goes to the phone first.
	await expect(page.getByTestId('password-code')).toBeFocused();
	const code = await operator.smsCode(LINE.usual);
	await page.getByTestId('password-code').fill(wrong(code));
	await page.getByTestId('password-save').click();
	await expect(page.getByText(/Осталось 4 попытки/)).toBeVisible();
	await page.getByTestId('password-code').fill(code);
	await page.getByTestId('password-save').click();
	await expect(page.getByText(/Пароль задан/).first()).toBeVisible();

	await page.goto('/more');
	await page.getByTestId('sign-out').click();
	await page.getByTestId('sign-out-confirm').click();
	await expect(page.getByTestId('phone')).toBeVisible();
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByRole('button', { name: 'Войти с паролем' }).click();
	await page.getByTestId('password').fill('Trava-zelena-7');
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('on the operator’s own network nobody types anything', async ({ page, operator }) => {
	await operator.network(LINE.heavy);
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toHaveAttribute(
		'data-minor',
		String((await operator.ledger(LINE.heavy)).balance)
	);
	expect((await operator.log()).filter(({ path }) => path.endsWith('/challenge'))).toEqual([]);
});

test('the session is a cookie that scripts can’t read and other sites can’t send', async ({
	page,
	context,
	operator,
	baseURL,
	request
}) => {
	await signInByCode(page, operator);
	const cookies = await context.cookies();
	expect(cookies.length).toBe(1);
	const only = { name: 'session', httpOnly: true, sameSite: 'Strict', path: '/' };
	expect(cookies[0]).toMatchObject(only);
	expect(await page.evaluate(() => document.cookie)).toBe('');
	const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const answer = await request.post(`${baseURL ?? ''}/session/v1/sign-out`, {
		headers: { Cookie: header, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
	});
	expect(answer.status()).toBe(403);
});

test('«Выход» leaves nothing behind, after saying what will be lost', async ({ page, context, operator }) => {
	await signInByCode(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.getByTestId('top-up-open').click();
	await page.getByTestId('top-up-amount').fill('200');
	await confirmTopUp(page);
	await expect(page.getByTestId('outbox-item')).toHaveCount(1);
	// Before the network is back: the queue starts with it.
	await operator.faults([{ method: 'POST', path: '**/payment', kind: 'status', status: 429, times: 100 }]);
	await context.setOffline(false);
	await page.locator('nav').getByRole('link', { name: 'Ещё' }).click();
	await page.getByTestId('sign-out').click();
	await expect(page.getByText(/1 заявка ещё не отправлена/)).toBeVisible();
	await page.getByTestId('sign-out-confirm').click();
	await expect(page.getByTestId('phone')).toBeVisible();
	// The device is emptied at once; the operator hears of it in the same breath, or when it can be
	// reached.
	await expect.poll(() => context.cookies()).toEqual([]);
	const rows = await storedRows(page, Object.keys(TABLES));
	// What the person chose for this device tells nobody who they are, nor do keys.
	const ofTheDevice = ['settings', 'keys'];
	expect(Object.entries(rows).filter(([name, left]) => !ofTheDevice.includes(name) && left.length > 0)).toEqual([]);
	await page.goto('/');
	await expect(page.getByTestId('phone')).toBeVisible();
});

freshTest(
	'after 20 idle minutes the session ends, with a warning in the last one; data stay on screen',
	async ({ page, operator }) => {
		await page.clock.install();
		await signInByCode(page, operator);
		const shown = await page.getByTestId('balance-amount').getAttribute('data-minor');
		await page.clock.runFor(19 * MINUTE * 1000 + 2_000);
		await page.getByTestId('idle-stay').click();
		await expect(page.getByTestId('idle-stay')).toBeHidden();
		await page.clock.runFor(19 * MINUTE * 1000 + 2_000);
		await expect(page.getByTestId('idle-stay')).toBeVisible();
		await page.clock.runFor(61_000);
		await expect(page.getByText(/Сеанс завершён/).first()).toBeVisible();
		await page.goto('/');
		await expect(page.getByTestId('balance-amount')).toHaveAttribute('data-minor', shown ?? '');
	}
);

test('after 48 hours the SMS password is over: cached data stay, the operator answers nobody', async ({
	page,
	context,
	operator
}) => {
	await signInByCode(page, operator);
	await operator.clock({ advance: 48 * HOUR + 1 });
	await page.getByRole('button', { name: 'Обновить' }).click();
	// By this device's clock it is not: only that the operator knows the sign-in no more.
	await expect(page.getByText(/Сеанс больше не действует/).first()).toBeVisible();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('visits say when, how and from where', async ({ page, operator }) => {
	await signInByCode(page, operator);
	await page.goto('/more/visits');
	await expect(page.getByText(/Chrom/).first()).toBeVisible();
	await expect(page.getByText(/Текущий сеанс/)).toBeVisible();
});

test('with no network the sign-in says why, and shows the code to dial', async ({ page, context }) => {
	await page.goto('/');
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByText(/Нет сети/).first()).toBeVisible();
	await expect(page.locator('a[href="tel:*111*25%23"]')).toBeVisible();
});
