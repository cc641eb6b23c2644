import type { Page } from '@playwright/test';
import { confirmTopUp } from '../support/confirm-top-up';
import { expectAccessible } from '../support/axe';
import { expect, freshTest, LINE, signInByCode, test, workerReady } from '../support/test';

const HOUR = 60 * 60;

async function toCodeStep(page: Page): Promise<void> {
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
}

test('by keyboard alone: number, code, and to the page that was wanted', async ({ page, operator }) => {
	await operator.quirks({ easyCaptcha: false });
	await page.goto('/more/visits');
	await expect(page.getByTestId('phone')).toBeVisible();
	// The new screen's heading has the focus: the field is the next stop.
	await expect(page.locator('h1')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByTestId('phone')).toBeFocused();
	await page.keyboard.type('9000000001');
	await expect(page.getByTestId('phone')).toHaveValue('+7 900 000-00-01');
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('sms-code')).toBeFocused();
	await page.keyboard.type(await operator.smsCode(LINE.usual));
	await expect(page).toHaveURL(/\/more\/visits$/);
	await expect(page.getByText(/Текущий сеанс/)).toBeVisible();
});

test('a page dropped while the SMS is read comes back to the code, and the code still works', async ({
	page,
	operator
}) => {
	await page.goto('/sign-in');
	await toCodeStep(page);
	await page.reload();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	expect((await operator.sms(LINE.usual)).filter(({ text }) => text.includes('#'))).toHaveLength(1);
});

test('where the browser reads the SMS itself nobody types or taps', async ({ page, operator }) => {
	await page.addInitScript(() => {
		Object.assign(window, { OTPCredential: Object });
		navigator.credentials.get = () => new Promise((resolve) => Object.assign(window, { smsArrives: resolve }));
	});
	await page.goto('/sign-in');
	await toCodeStep(page);
	const last = (await operator.sms(LINE.usual)).at(-1)?.text.split('\n').at(-1) ?? '';
	expect(last).toMatch(/^@127\.0\.0\.1 #\d{6}$/);
	await page.evaluate(
		(code) => {
			(window as unknown as { smsArrives: (credential: { code: string }) => void }).smsArrives({ code });
		},
		last.split('#')[1] ?? ''
	);
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test('a code that was dialled for signs in too, after the one by SMS did not come', async ({
	page,
	operator,
	request,
	baseURL
}) => {
	await page.goto('/sign-in');
	await toCodeStep(page);
	await operator.clock({ advance: 61 });
	const dialled = await request.post(`${baseURL ?? ''}/__mock/dial`, {
		data: { from: LINE.usual, code: '*111*25#' }
	});
	expect(dialled.ok()).toBe(true);
	await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
	await expect(page.getByTestId('balance-amount')).toBeVisible();
});

test.describe('bad input and bad answers keep what was typed and say what to do', () => {
	test('half a number, another operator’s number', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByTestId('phone').fill('900 000');
		await page.getByTestId('sign-in').click();
		await expect(page.getByText(/Введите мобильный номер целиком/)).toBeVisible();
		await expect(page.getByTestId('phone')).toHaveAttribute('aria-invalid', 'true');
		await page.getByTestId('phone').fill('+7 999 111-22-33');
		await page.getByTestId('sign-in').click();
		// Nobody is told whose number it is: no SMS comes, and the screen says what may be wrong.
		await expect(page.getByTestId('sms-code')).toBeVisible();
		await expect(page.getByText(/Проверьте номер: код приходит только на номера/)).toBeVisible();
		await page.getByRole('button', { name: 'Изменить номер' }).click();
		await expect(page.getByTestId('phone')).toHaveValue('+7 999 111-22-33');
	});

	test('a Wi-Fi page instead of the operator, then the operator', async ({ page, operator }) => {
		await page.goto('/sign-in');
		await operator.faults([{ path: '**/sms-password', kind: 'html', times: 1 }]);
		await page.getByTestId('phone').fill(LINE.usual);
		await page.getByTestId('sign-in').click();
		await expect(page.getByText(/пришла чужая страница/)).toBeVisible();
		await expect(page.locator('a[href="tel:*111*25%23"]')).toBeVisible();
		await page.getByTestId('sign-in').click();
		await expect(page.getByTestId('sms-code')).toBeVisible();
	});

	test('a short code costs no try; an expired one says so', async ({ page, operator }) => {
		await page.goto('/sign-in');
		await toCodeStep(page);
		await page.getByTestId('sms-code').fill('123');
		await page.getByTestId('sign-in').click();
		await expect(page.getByText('В коде 6 цифр.')).toBeVisible();
		await operator.clock({ advance: 48 * HOUR });
		await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
		await expect(page.getByText(/Код не подошёл или уже не действует/)).toBeVisible();
		await expect(page.getByTestId('sms-code')).toHaveValue(/^\d{6}$/);
	});

	test('a wrong permanent password', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByTestId('phone').fill(LINE.usual);
		await page.getByRole('button', { name: 'Войти с паролем' }).click();
		await page.getByTestId('sign-in').click();
		await expect(page.getByText('Введите пароль.')).toBeVisible();
		await page.getByTestId('password').fill('Wrong-123');
		await page.getByTestId('sign-in').click();
		await expect(page.getByText(/Неверный пароль/)).toBeVisible();
		await expect(page.getByTestId('password')).toHaveValue('Wrong-123');
	});
});

freshTest(
	'the 48 hours end without asking anybody: offline, at their minute; back online nothing says «нет сети»',
	async ({ page, context, operator }) => {
		await page.clock.install();
		await signInByCode(page, operator);
		await workerReady(page);
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Обновить' }).click();
		await expect(page.getByTestId('offline-chip')).toContainText('Нет сети');
		// Idling would end it first: somebody is there all the time.
		for (let hour = 0; hour < 48; hour += 1) {
			await page.mouse.move(hour, hour);
			await page.clock.fastForward('18:00');
			await page.mouse.move(hour + 1, hour + 1);
			await page.clock.fastForward('18:00');
			await page.mouse.move(hour, hour + 1);
			await page.clock.fastForward('18:00');
			await page.mouse.move(hour + 1, hour);
			await page.clock.fastForward('06:00');
		}
		await expect(page.getByText(/Сеанс истёк/).first()).toBeVisible();
		await expect(page.getByTestId('balance-amount')).toBeVisible();

		await context.setOffline(false);
		await expect(page.getByTestId('offline-chip')).toHaveCount(0);
		await page.reload();
		await expect(page.getByText(/Сеанс истёк/).first()).toBeVisible();
		await expect(page.getByText(/Нет сети/)).toHaveCount(0);
		await page.getByRole('link', { name: 'Войти' }).first().click();
		await expect(page.getByText(/Проверка «я не робот» пройдена/)).toBeVisible();
		await expect(page.getByText(/Нет сети/)).toHaveCount(0);
	}
);

test('an iPhone shows the code to copy and whom to call, because it dials no codes', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1'
	});
	const page = await context.newPage();
	await page.goto('/sign-in');
	await workerReady(page);
	await context.setOffline(true);
	await expect(page.getByText('*111*25#')).toBeVisible();
	await expect(page.getByRole('button', { name: /^Копировать/ })).toBeVisible();
	await expect(page.locator('a[href^="tel:*"]')).toHaveCount(0);
	await expect(page.locator('a[href^="tel:0"]')).toBeVisible();
	await context.close();
});

test('after «Выход» the network does not sign in by itself, after that the person does', async ({ page, operator }) => {
	await operator.network(LINE.usual);
	await page.goto('/');
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	await page.goto('/more');
	await page.getByTestId('sign-out').click();
	await page.getByTestId('sign-out-confirm').click();
	await expect(page.getByTestId('phone')).toBeVisible();
	await page.reload();
	await expect(page.getByText(/Проверка «я не робот» пройдена/)).toBeVisible();
	await expect(page).toHaveURL(/\/sign-in/);
	expect(
		(await operator.log()).filter(({ method, path }) => method === 'POST' && /network-sign-in/.test(path))
	).toHaveLength(1);
});

freshTest(
	'a session that ended by itself keeps its queue, and signing in again sends it',
	async ({ page, context, operator }) => {
		await page.clock.install();
		await signInByCode(page, operator);
		const before = (await operator.ledger(LINE.usual)).balance;
		await workerReady(page);
		await context.setOffline(true);
		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up-amount').fill('300');
		await confirmTopUp(page);
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'queued');
		await page.clock.fastForward('20:01');
		await expect(page.getByText(/Сеанс завершён/).first()).toBeVisible();
		await expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', 'waiting-sign-in');
		await context.setOffline(false);
		await expect(async () => {
			expect((await operator.log()).filter(({ path }) => path.endsWith('/sign-out'))).toHaveLength(1);
		}).toPass();
		expect((await operator.ledger(LINE.usual)).balance).toBe(before);

		await operator.clock({ advance: 61 });
		await page.getByRole('link', { name: 'Войти' }).first().click();
		await expect(page.getByText(/1 заявка ждёт входа/)).toBeVisible();
		const sent = (await operator.sms(LINE.usual)).length;
		await page.getByTestId('sign-in').click();
		await expect(page.getByTestId('sms-code')).toBeVisible();
		expect((await operator.sms(LINE.usual)).length).toBe(sent + 1);
		await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
		await expect(async () => {
			expect((await operator.ledger(LINE.usual)).balance).toBe(before + 300_00);
		}).toPass();
		await expect(page.getByTestId('outbox-count')).toHaveCount(0);
	}
);

freshTest('steps and sheets are accessible', async ({ page, context, operator }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.clock.install();
	await page.goto('/sign-in');
	await page.getByTestId('sign-in').click();
	await expect(page.getByText(/Введите мобильный номер целиком/)).toBeVisible();
	await expectAccessible(page, 'phone step with an error');
	await toCodeStep(page);
	await page.clock.fastForward(61_000);
	await expect(page.getByRole('button', { name: 'Отправить ещё раз' })).toBeVisible();
	await operator.clock({ advance: 61 });
	await page.getByTestId('sms-code').fill('1');
	await page.getByTestId('sign-in').click();
	await expectAccessible(page, 'code step with an error and the ways to dial');
	await page.getByRole('button', { name: 'Изменить номер' }).click();
	await page.getByRole('button', { name: 'Войти с паролем' }).click();
	await expectAccessible(page, 'password step');
	await page.getByRole('button', { name: 'Изменить номер' }).click();
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	await page.getByTestId('sms-code').fill(await operator.smsCode(LINE.usual));
	await expect(page.getByTestId('balance-amount')).toBeVisible();

	await page.goto('/more/security');
	await page.getByTestId('password-open').click();
	await page.getByTestId('password-next').fill('Sea-20');
	await page.getByTestId('password-save').click();
	await expectAccessible(page, 'password sheet');
	await page.keyboard.press('Escape');
	await page.goto('/more/about');
	await expectAccessible(page, 'about');
	await page.goto('/more');
	await page.getByTestId('sign-out').click();
	await expectAccessible(page, 'sign-out sheet');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('sign-out')).toBeFocused();
	await page.clock.fastForward('19:30');
	await expect(page.getByTestId('idle-stay')).toBeVisible();
	await expectAccessible(page, 'idle dialog');
	await page.clock.fastForward('01:00');
	await expect(page.getByText(/Сеанс завершён/).first()).toBeVisible();
	await page.goto('/sign-in');
	await expect(page.getByTestId('phone')).toHaveValue('+7 900 000-00-01');
	await expectAccessible(page, 'sign-in after idling');
	await context.setOffline(true);
	await expect(page.getByText('*111*25#')).toBeVisible();
	await expectAccessible(page, 'sign-in offline');
});
