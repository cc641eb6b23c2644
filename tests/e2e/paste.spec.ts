import { expectAccessible } from '../support/axe';
import { listen } from '../support/heard';
import { expect, LINE, openSignedIn, shownBalance, test, workerReady } from '../support/test';

test('an answer is read and noted offline from a cold start; the network takes the note out', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	const balance = await shownBalance(page);
	await page.close();
	await context.setOffline(true);

	const cold = await context.newPage();
	await cold.goto('/paste');
	const input = cold.getByTestId('paste-input');
	const result = cold.getByTestId('paste-result');
	await expect(result).toHaveCount(0);
	await input.fill('Баланс: 1\u00a0234,56\u00a0руб.\nОстаток: 4,1 ГБ из 30 ГБ, 12 SMS. Услуга «Гудок» подключена.');
	await expect(cold.locator('[data-testid="paste-result"][data-kind="balance"]')).toHaveAttribute(
		'data-minor',
		'123456'
	);
	await expect(cold.locator('[data-testid="paste-result"][data-kind="remainder"]')).toHaveCount(2);
	await expect(cold.locator('[data-testid="paste-result"][data-kind="service-on"]')).toContainText('Гудок');
	await expectAccessible(cold, 'paste, understood');

	const unread = cold.getByTestId('paste-unread');
	await expect(unread).toHaveCount(0);
	await input.fill(
		'Баланс: 120,50 руб.\n\nЗвёзды сегодня: 77\n\nВам подключена подписка «Гороскоп» 5 руб/день. Отписка: СТОП на 5051'
	);
	const subscription = cold.locator('[data-testid="paste-result"][data-kind="subscription"]');
	await expect(subscription).toContainText('Гороскоп');
	await expect(subscription).toContainText('в день');
	await expect(unread.getByRole('heading')).toHaveText('1 сообщение не разобрали');
	await expect(unread.getByRole('listitem')).toHaveText(['Звёзды сегодня: 77']);
	await expectAccessible(cold, 'paste, one message not understood');

	await input.fill('Баланс: 1,234 руб.');
	await expect(result).toHaveAttribute('data-kind', 'unknown');
	await expect(cold.getByTestId('paste-apply')).toHaveCount(0);
	await input.fill('Баланс: 5 000 руб. Чтобы забрать, сообщите код из SMS: http://mts-bonus.ru');
	await expect(result).toHaveAttribute('data-kind', 'fraud');
	await expect(cold.getByTestId('paste-apply')).toHaveCount(0);
	await expectAccessible(cold, 'paste, fraud');

	await input.fill('Баланс: 1 234,56 руб. Остаток: 4,1 ГБ из 30 ГБ');
	await cold.getByTestId('paste-when-earlier').click();
	await expect(cold.getByTestId('paste-apply')).toHaveCount(0);
	await cold.getByTestId('paste-when-now').click();
	await cold.getByTestId('paste-apply').click();
	await expect(cold.getByTestId('paste-outcome')).toHaveAttribute('data-outcome', 'kept');
	await cold.getByRole('link', { name: 'На главный экран' }).click();
	const mark = cold.locator('[data-testid="sms-mark"][data-kind="balance"]');
	await expect(mark).toHaveAttribute('data-minor', '123456');
	await expect(mark).toContainText('из SMS');
	await expect(cold.locator('[data-testid="sms-mark"][data-kind="data"]')).toContainText('4,1');
	expect(await shownBalance(cold)).toBe(balance);
	await expectAccessible(cold, 'home with a note from an SMS');

	await context.setOffline(false);
	await cold.getByRole('button', { name: 'Обновить' }).click();
	await expect(cold.getByTestId('sms-mark')).toHaveCount(0);
	expect(await shownBalance(cold)).toBe(balance);
});

test('a whole backup of SMS is read from a file, offline: the newest of each value, with its day', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator, '/paste');
	await workerReady(page);
	await context.setOffline(true);
	const from = Date.now();
	const sms = (minutes: number, address: string, body: string, type = 1) =>
		`<sms address="${address}" date="${from - minutes * 60_000}" type="${type}" body="${body}" />`;
	const xml = `<?xml version='1.0' encoding='UTF-8'?><smses count="4">${[
		sms(900, 'MTS', 'Баланс: 90,10 руб.'),
		sms(30, 'MTS', 'Баланс: 120,50 руб. Остаток: 4,1 ГБ из 30 ГБ'),
		sms(10, '900', 'Карта *1234: покупка 500р. Баланс: 77 000р'),
		sms(5, 'MTS', 'Баланс: 1 руб.', 2)
	].join('')}</smses>`;
	const give = (name: string, body: string | Buffer) =>
		page.getByTestId('paste-file').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(body as string) });
	await expect(page.getByTestId('voice')).toHaveText('Нет сети');
	const heard = await listen(page);
	await give('notes.txt', 'Купить хлеба');
	await expect(page.getByRole('main').getByText('Это не копия SMS')).toBeVisible();
	await expect.poll(heard.all).toEqual(['Это не копия SMS']);
	await heard.forget();
	await give('sms-20261130.xml', xml);
	await expect.poll(heard.all).toEqual(['SMS оператора в копии: 2']);
	await expect(page.getByTestId('paste-backup')).toHaveAttribute('data-count', '2');
	await expect(page.locator('[data-testid="paste-result"][data-kind="balance"]')).toHaveAttribute(
		'data-minor',
		'12050'
	);
	await expectAccessible(page, 'a backup that was read');
	await page.getByTestId('paste-apply').click();
	await expect(page.getByTestId('paste-outcome')).toBeVisible();

	// What is typed after it takes its place.
	await page.getByTestId('paste-input').fill('Баланс: 5,00 руб.');
	await expect(page.getByText('sms-20261130.xml')).toHaveCount(0);
	await expect(page.locator('[data-testid="paste-result"][data-kind="balance"]')).toHaveAttribute('data-minor', '500');
});

test('a text shared from another app is read with no network, reaches no server, and hands its password to the sign-in', async ({
	page,
	context,
	operator,
	baseURL
}) => {
	await page.goto('/');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('sms-code')).toBeVisible();
	await workerReady(page);
	const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as {
		share_target: { action: string; method: string; enctype: string; params: { text: string } };
	};
	const { action, method, enctype, params } = manifest.share_target;
	const code = await operator.smsCode(LINE.usual);
	const [sms] = (await operator.sms(LINE.usual)).slice(-1);
	expect(sms?.text).toContain(code);

	/**
	 * What the system's share sheet does: a document of nobody's posts the text to the address of
	 * the manifest.
	 */
	async function share(text: string): Promise<void> {
		await page.goto('about:blank');
		await page.setContent(`<form action="${baseURL}${action}" method="${method}" enctype="${enctype}">
			<textarea name="${params.text}"></textarea></form>`);
		await page.locator('textarea').fill(text);
		await page.locator('form').evaluate((form: HTMLFormElement) => form.submit());
		await page.waitForURL(/\/paste$/);
	}

	await context.setOffline(true);
	await share('Баланс: 77,10 руб.');
	await expect(page.getByTestId('paste-input')).toHaveValue('Баланс: 77,10 руб.');
	await expect(page.getByTestId('paste-result')).toHaveAttribute('data-minor', '7710');
	await expect(page.getByRole('link', { name: 'Войдите, чтобы увидеть' })).toBeVisible();
	await page.reload();
	await expect(page.getByTestId('paste-input')).toHaveValue('');

	await context.setOffline(false);
	await share(sms?.text ?? '');
	const password = page.getByTestId('paste-result');
	await expect(password).toHaveAttribute('data-kind', 'password');
	await expect(password).not.toContainText(code);
	await page.getByTestId('paste-password').click();
	await expect(page.getByTestId('sms-code')).toHaveValue(code);
	await page.getByTestId('sign-in').click();
	await expect(page.getByTestId('balance-amount')).toBeVisible();
	expect((await operator.log()).filter(({ path }) => path.includes('paste'))).toEqual([]);
	expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(code);
});
