import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { lacking } from '../support/lacking';
import type { Operator } from '../support/operator';
import { expect, freshTest, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

const PASSWORD = 'Река-Лес-2026';

/** What is on paper of the usual line; none of it is to be found while it is masked. */
const ON_PAPER = ['Ковалёва', '1991', '481205', '0016', 'Заречн', 'anna.kovaleva', '277304516', '501-204-7731'];

const field = (page: Page, name: string) => page.locator(`[data-testid="owner-field"][data-name="${name}"]`);
const eye = (page: Page, name: string) => field(page, name).getByTestId('owner-show');
const value = (page: Page, name: string) => field(page, name).getByTestId('owner-value');
const sheet = (page: Page) => page.getByTestId('proof-sheet');

/** A permanent password, set elsewhere. */
async function setPassword(page: Page, operator: Operator): Promise<void> {
	const sent = await page.request.post('/session/v1/confirmation', { data: {} });
	const { authenticationId } = (await sent.json()) as { authenticationId: string };
	const code = await operator.smsCode(LINE.usual);
	const data = { next: PASSWORD, confirmation: { authenticationId, code } };
	expect((await page.request.put('/session/v1/password', { data })).status()).toBe(204);
}

async function openOwner(page: Page): Promise<void> {
	await page.goto('/more/profile');
	await expect(field(page, 'account')).toBeVisible();
	await expect(field(page, 'family-name')).toBeVisible();
}

/** Opens the sheet by a field, and shows that field. */
async function prove(page: Page, name: string): Promise<void> {
	await eye(page, name).click();
	await page.getByTestId('proof-password').fill(PASSWORD);
	await page.getByTestId('proof-submit').click();
	await expect(field(page, name)).toHaveAttribute('data-masked', 'false');
}

/** Of what is on paper, what can be found in the page, its address, its title or its history. */
async function found(page: Page): Promise<string[]> {
	const where = await page.evaluate(() =>
		[document.documentElement.outerHTML, location.href, document.title, JSON.stringify(history.state)].join('\n')
	);
	return ON_PAPER.filter((one) => where.includes(one));
}

freshTest(
	'each field is masked until somebody proves to be the owner, and again 30 seconds later',
	async ({ page, operator }) => {
		await page.clock.install();
		await signIn(page, operator);
		await setPassword(page, operator);
		await openOwner(page);
		expect(await page.locator('[data-testid="owner-field"][data-masked="false"]').count()).toBe(0);
		expect(await found(page)).toEqual([]);
		await expect(field(page, 'family-name')).toContainText('К•••••');
		await expect(field(page, 'document-number')).toContainText('••••05');
		await expectAccessible(page, 'owner’s data, masked');

		await eye(page, 'family-name').click();
		await page.getByTestId('proof-submit').click();
		await expect(sheet(page)).toContainText('Введите постоянный пароль.');
		await expectAccessible(page, 'the sheet that asks for a proof');
		await page.getByTestId('proof-password').fill('Не-тот-2026');
		await page.getByTestId('proof-submit').click();
		await expect(sheet(page)).toContainText('Неверный пароль');
		expect(await found(page)).toEqual([]);
		await page.getByTestId('proof-password').fill(PASSWORD);
		await page.getByTestId('proof-submit').click();
		await expect(value(page, 'family-name')).toHaveText('Ковалёва');
		await expect(sheet(page)).toBeHidden();
		await expect(eye(page, 'family-name')).toBeFocused();
		expect(await found(page)).toEqual(['Ковалёва']);

		await page.clock.fastForward(15_000);
		await expect(value(page, 'family-name')).toBeVisible();
		await eye(page, 'birth-date').click();
		await expect(value(page, 'birth-date')).toHaveText('12 марта 1991');
		await expectAccessible(page, 'owner’s data, two fields shown');
		await page.clock.fastForward(15_000);
		await expect(field(page, 'family-name')).toHaveAttribute('data-masked', 'true');
		await expect(page.getByTestId('voice').getByText('Данные владельца снова скрыты')).toHaveCount(1);
		await expect(value(page, 'birth-date')).toBeVisible();
		await page.clock.fastForward(20_000);
		await expect(field(page, 'birth-date')).toHaveAttribute('data-masked', 'true');
		expect(await found(page)).toEqual([]);

		await page.clock.fastForward(60_000);
		await eye(page, 'document-number').click();
		await expect(value(page, 'document-number')).toHaveText('481205');
		await eye(page, 'document-number').click();
		await expect(field(page, 'document-number')).toHaveAttribute('data-masked', 'true');
		await page.clock.fastForward(5 * 60_000);
		await eye(page, 'document-number').click();
		await expect(sheet(page)).toBeVisible();
		expect(await found(page)).toEqual([]);
	}
);

test('masked at once when nobody looks, when it is printed, and when the screen is left', async ({
	page,
	operator
}) => {
	await openSignedIn(page, operator);
	await setPassword(page, operator);
	await openOwner(page);
	await prove(page, 'family-name');

	const leaves: [string, () => string | null][] = [
		['blur', () => (window.dispatchEvent(new Event('blur')), null)],
		['pagehide', () => (window.dispatchEvent(new PageTransitionEvent('pagehide')), null)],
		['beforeprint', () => (window.dispatchEvent(new Event('beforeprint')), null)],
		[
			'hidden',
			() => {
				Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
				Reflect.deleteProperty(document, 'visibilityState');
				return null;
			}
		]
	];
	for (const [name, leave] of leaves) {
		if ((await field(page, 'family-name').getAttribute('data-masked')) === 'true')
			await eye(page, 'family-name').click();
		await eye(page, 'email').click();
		await expect(value(page, 'email')).toHaveText('anna.kovaleva@example.org');
		// Before anything else can happen: the picture is taken then.
		const left = await page.evaluate(
			`(${leave.toString()})(); document.querySelectorAll('[data-testid="owner-value"]').length`
		);
		expect(left, name).toBe(0);
		expect(await found(page), name).toEqual([]);
	}

	await eye(page, 'family-name').click();
	await page.emulateMedia({ media: 'print' });
	await expect(value(page, 'family-name')).toBeHidden();
	await page.emulateMedia({ media: null });
	await expect(value(page, 'family-name')).toBeVisible();
	await page.getByRole('link', { name: 'Назад' }).click();
	await expect(page.getByTestId('requests-link')).toBeVisible();
	await page.goBack();
	await expect(field(page, 'family-name')).toHaveAttribute('data-masked', 'true');
	expect(await found(page)).toEqual([]);
	// Within five minutes the proof holds, in this page alone.
	await eye(page, 'family-name').click();
	await expect(value(page, 'family-name')).toBeVisible();
	await page.reload();
	await expect(field(page, 'family-name')).toHaveAttribute('data-masked', 'true');
	await eye(page, 'family-name').click();
	await expect(sheet(page)).toBeVisible();
});

test('a field is copied by its own button alone, and it is said when that fails', async ({
	page,
	context,
	operator
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openSignedIn(page, operator);
	await setPassword(page, operator);
	await openOwner(page);
	await expect(page.getByTestId('owner-copy')).toHaveCount(0);
	await prove(page, 'birth-date');
	await expect(page.getByTestId('owner-copy')).toHaveCount(1);
	await field(page, 'birth-date').getByTestId('owner-copy').click();
	await expect(page.getByText('Скопировано: Дата рождения').first()).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('12 марта 1991');
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await field(page, 'birth-date').getByTestId('owner-copy').click();
	await expect(page.getByText(/Скопировать не получилось/).first()).toBeVisible();
});

test('offline what was fetched stands there masked; what is wrong goes by the queue, the field named and not its value', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await setPassword(page, operator);
	await openOwner(page);
	await workerReady(page);
	await context.setOffline(true);
	await page.reload();
	await expect(field(page, 'family-name')).toContainText('К•••••');
	await eye(page, 'document-number').click();
	await expect(page.getByTestId('proof-offline')).toBeVisible();
	await page.getByTestId('proof-password').fill(PASSWORD);
	await page.getByTestId('proof-submit').click();
	await expect(sheet(page).getByText(/сет/).first()).toBeVisible();
	await expect(field(page, 'document-number')).toHaveAttribute('data-masked', 'true');
	await expect(sheet(page).getByRole('link', { name: /0890/ })).toBeVisible();
	await page.keyboard.press('Escape');

	await field(page, 'document-number').getByTestId('owner-wrong').click();
	const text = page.getByTestId('request-text');
	await expect(text).toHaveValue('В данных владельца неверно поле «Номер документа».\n');
	await expect(page.getByRole('radio', { name: 'Другое' })).toBeChecked();
	expect(await found(page)).toEqual([]);
	await page.reload();
	await expect(text).toHaveValue('В данных владельца неверно поле «Номер документа».\n');
	await page.getByTestId('request-send').click();
	await expect(page.getByTestId('request-status')).toHaveAttribute('data-state', 'queued');
	await context.setOffline(false);
	await expect(async () => {
		expect(await operator.tickets(LINE.usual)).toMatchObject([
			{ type: 'other', text: 'В данных владельца неверно поле «Номер документа».' }
		]);
	}).toPass({ timeout: 30_000 });
	await page.goto('/support/requests?new&about=colour');
	await expect(page.getByText(/ничего не подставили/).first()).toBeVisible();
	await expect(text).toHaveValue('');
});

test('offline and never fetched: said, with the number that is known', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/more/profile');
	await expect(page.getByText('Данные ещё не загружены')).toBeVisible();
	await expect(field(page, 'number')).toContainText('+7 900 •••-••-01');
	await expect(page.getByText('Лицевые счета ещё не загружены.')).toHaveCount(0);
	await expectAccessible(page, 'owner’s data, never fetched');
});

test('without a permanent password it is said, and what else can be done', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openOwner(page);
	await eye(page, 'address').click();
	await expect(page.getByTestId('proof-none')).toContainText('Постоянный пароль не задан');
	await expect(sheet(page).getByRole('link', { name: /0890/ })).toBeVisible();
	await expectAccessible(page, 'no password to prove it with');
	await sheet(page).getByRole('link', { name: 'Задать пароль' }).click();
	await expect(page).toHaveURL(/\/more\/security$/);
});

test('in English; a company has no birthday, and what is not told is said to be missing', async ({
	page,
	operator
}) => {
	await signIn(page, operator, LINE.company);
	await openCompany(page);
	await expect(field(page, 'organization')).toContainText('О•••••');
	await expect(field(page, 'birth-date')).toHaveCount(0);
	await page.goto('/more/settings');
	await page.getByRole('radio', { name: 'English' }).check({ force: true });
	// The page is loaded anew in it.
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await openCompany(page);
	await expect(field(page, 'organization')).toContainText('Organization');
	await expect(field(page, 'organization').getByTestId('owner-wrong')).toHaveText('Something is wrong Organization');
	await expectAccessible(page, 'a company’s data in English');
});

async function openCompany(page: Page): Promise<void> {
	await page.goto('/more/profile');
	await expect(field(page, 'organization')).toBeVisible();
	await expect(field(page, 'account')).toBeVisible();
}

freshTest.describe('an operator without', () => {
	freshTest.use({ serviceWorkers: 'block' });

	freshTest('accounts and tickets: the rest stands there, and the hotline', async ({ page, context, operator }) => {
		await lacking(context, ['tmf666', 'tmf621']);
		await signIn(page, operator);
		await follow(page, '/more/profile');
		await expect(field(page, 'family-name')).toBeVisible();
		await expect(field(page, 'account')).toHaveCount(0);
		await expect(page.getByTestId('owner-wrong')).toHaveCount(0);
		await expect(page.getByText(/Её исправят в поддержке: 0890/)).toBeVisible();
		await context.unrouteAll({ behavior: 'ignoreErrors' });
	});

	freshTest('owners: said, with what is known of the number', async ({ page, context, operator }) => {
		await lacking(context, ['tmf632']);
		await signIn(page, operator);
		await follow(page, '/more/profile');
		await expect(page.getByText(/не показывает данные владельца/)).toBeVisible();
		await expect(field(page, 'account')).toBeVisible();
		await expect(field(page, 'family-name')).toHaveCount(0);
		await context.unrouteAll({ behavior: 'ignoreErrors' });
	});
});
