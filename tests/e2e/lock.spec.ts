import type { BrowserContext, Page } from '@playwright/test';
import { credits } from '../faults/support/top-up';
import { expectAccessible } from '../support/axe';
import { confirmTopUp } from '../support/confirm-top-up';
import { follow } from '../support/follow';
import { full } from '../support/full';
import { enterPin, expectNothingShown, locked, PIN, setLock, WRONG_PIN } from '../support/lock';
import { expect, freshTest, LINE, signIn, signInByCode, test, workerReady } from '../support/test';
import { workerEvents } from '../support/worker';

const MINUTE = 60_000;
const balance = (page: Page) => page.getByTestId('balance-amount');

/** As when the person goes to another app, or comes back. */
async function turn(page: Page, visibility: 'hidden' | 'visible'): Promise<void> {
	await page.evaluate((state) => {
		Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, visibility);
}

const curtained = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.querySelector('#main') as Element).visibility === 'hidden');

/** The sum within: what it says, and where. */
const boxOf = (page: Page, within: string) =>
	page.evaluate((where) => {
		const amount = document.querySelector(`${where} [data-testid="balance-amount"]`) as Element;
		const range = document.createRange();
		range.selectNodeContents(amount);
		const { left, top } = range.getBoundingClientRect();
		return { text: amount.textContent, left: Math.round(left), top: Math.round(top) };
	}, within);

/** What is painted outside of the app from now on, once it has been. */
async function firstPaint(page: Page): Promise<() => ReturnType<typeof boxOf>> {
	const found = page.evaluateHandle(() => {
		const shown = new Promise<Element>((resolve) => {
			const watch = new MutationObserver(() => {
				const host = document.querySelector('#first-paint');
				if (!host?.querySelector('[data-testid="balance-amount"]')) return;
				watch.disconnect();
				resolve(host.cloneNode(true) as Element);
			});
			watch.observe(document.body, { childList: true, subtree: true });
		});
		return { shown };
	});
	const handle = await found;
	return async () => {
		await handle.evaluate(async ({ shown }) => document.body.prepend(await shown));
		const box = await boxOf(page, '#first-paint');
		await page.evaluate(() => document.querySelector('#first-paint')?.remove());
		return box;
	};
}

test('what helps without the internet is there behind the lock too, and shows nothing of the person', async ({
	page,
	operator,
	context
}) => {
	await signIn(page, operator);
	await workerReady(page);
	await setLock(page);
	await context.setOffline(true);
	await page.goto('/');
	await locked(page).getByRole('link', { name: 'Все коды без интернета' }).click();
	await expect(page.locator('main').getByTestId('dial-link').first()).toBeVisible();
	for (const free of ['/codes', '/help', '/lost-phone', '/paste']) {
		await page.goto(free);
		await expect(page.locator('main h1')).toBeVisible();
		const shown = await page.locator('body').innerText();
		for (const one of ['900 000-00-01', 'Анна', '347,20', 'Умный']) expect(shown).not.toContain(one);
	}
	await page.goto('/movements');
	await expectNothingShown(page);
	await enterPin(page);
	await expect(page.locator('main h1')).toHaveText('Операции');
});

test('a PIN is set, asked for at every start, and the wanted screen is behind it, offline too', async ({
	page,
	operator,
	context
}) => {
	await signIn(page, operator);
	await page.goto('/more/security');
	await page.getByTestId('lock-pin').click();
	for (const [pin, said] of [
		['12345', 'не меньше 6 цифр'],
		['777777', 'Одинаковые цифры'],
		['456789', 'Цифры подряд']
	] as const) {
		await page.getByTestId('pin-new').fill(pin);
		await page.getByTestId('pin-save').click();
		await expect(page.getByTestId('pin-sheet')).toContainText(said);
	}
	await page.getByTestId('pin-new').fill(PIN);
	await page.getByTestId('pin-again').fill(WRONG_PIN);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('pin-sheet')).toContainText('не совпадают');
	await expectAccessible(page, 'the sheet that takes a PIN');
	await page.getByTestId('pin-again').fill(PIN);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-card')).toHaveAttribute('data-set', 'true');
	await expect(page.getByText('Приложение открывается по ПИН-коду.')).toBeFocused();
	await expectAccessible(page, 'safety with a lock');

	await page.goto('/movements');
	await expectNothingShown(page);
	await expectAccessible(page, 'the lock');
	expect(await page.locator('[data-testid="lock-pin"]').getAttribute('autocomplete')).toBe('off');
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/');
	await expectNothingShown(page);
	// S11: an entry that the full device can't count is not tried.
	await full(page, true);
	await enterPin(page);
	await expect(locked(page)).toContainText('закончилась память');
	await expectNothingShown(page);
	await full(page, false);
	const first = await firstPaint(page);
	await enterPin(page);
	await expect(page.locator('main').getByTestId('balance-amount')).toBeVisible();
	await expect(balance(page)).toHaveCount(1);
	// Painted before home, as at a start, and nothing moves when home takes it over.
	expect(await first()).toEqual(await boxOf(page, 'main'));
	await context.setOffline(false);
	await page.goto('/movements');
	await locked(page).getByTestId('lock-pin').fill(PIN);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Операции' })).toBeFocused();
	expect(new URL(page.url()).pathname).toBe('/movements');

	await page.goto('/more/security');
	await enterPin(page);
	await page.getByTestId('lock-off').click();
	await page.getByTestId('pin-old').fill(PIN);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-card')).toHaveAttribute('data-set', 'false');
	await page.goto('/');
	await expect(balance(page)).toBeVisible();
});

freshTest('wrong entries wait, whatever is reloaded and however the clock is moved', async ({ page, operator }) => {
	await page.clock.install();
	await signIn(page, operator);
	await setLock(page);
	await page.goto('/');
	for (let left = 9; left >= 5; left -= 1) {
		await enterPin(page, WRONG_PIN);
		await expect(locked(page)).toContainText(new RegExp(`Неверный ПИН-код. Остал\\S+ ${left} попыт`));
	}
	await expect(page.getByTestId('lock-wait')).toContainText('1:00');
	await expect(page.getByTestId('unlock')).toBeDisabled();
	await page.clock.fastForward(20_000);
	await expect(page.getByTestId('lock-wait')).toContainText('0:40');
	await page.reload();
	await expect(page.getByTestId('lock-wait')).toContainText(/0:(40|39|38)/);
	// An hour back: a minute again, and not an hour and a minute.
	await page.clock.setSystemTime(new Date(Date.now() - 3_600_000));
	await page.reload();
	await expect(page.getByTestId('lock-wait')).toContainText(/1:00|0:5\d/);
	await page.clock.fastForward(MINUTE);
	await expect(page.getByTestId('lock-wait')).toBeHidden();
	await enterPin(page);
	await expect(balance(page)).toBeVisible();
});

freshTest('before the tenth it is said what would go; with it only a new sign-in helps', async ({ page, operator }) => {
	await page.clock.install();
	await signIn(page, operator);
	await setLock(page);
	await page.goto('/');
	for (let tried = 1; tried <= 9; tried += 1) {
		await enterPin(page, WRONG_PIN);
		await expect(locked(page)).toContainText(new RegExp(`Неверный ПИН-код. Остал\\S+ ${10 - tried} попыт`));
		await page.clock.fastForward(60 * MINUTE);
		await expect(page.getByTestId('lock-wait')).toBeHidden();
	}
	await expect(page.getByTestId('lock-last')).toContainText('черновики');
	await enterPin(page, WRONG_PIN);
	await expect(page.getByTestId('phone')).toBeVisible();
	await signInByCode(page, operator);
	await page.reload();
	await expect(balance(page)).toBeVisible();
});

test('one tap hides all, in every tab, and one PIN opens them', async ({ page, operator, context }) => {
	await signIn(page, operator);
	const other = await context.newPage();
	await other.goto('/');
	await expect(balance(other)).toBeVisible();
	await setLock(page);
	await expect(balance(other)).toBeVisible();
	await other.reload();
	// The first tab has it open.
	await expect(balance(other)).toBeVisible();
	await page.getByTestId('lock-now').click();
	await expectNothingShown(page);
	await expectNothingShown(other);
	await enterPin(other);
	await expect(balance(other)).toBeVisible();
	await expect(page.getByTestId('lock-card')).toBeVisible();
	await other.close();
});

/** Chromium's own hand for the passkey: it knows the PRF extension. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			hasPrf: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

freshTest('a passkey opens it, and the PIN still does', async ({ page, operator, context, baseURL }) => {
	// A passkey is of a name, never of an address.
	const named = (baseURL ?? '').replace('127.0.0.1', 'localhost');
	await operator.network(LINE.usual);
	await page.goto(`${named}/`);
	await expect(balance(page)).toBeVisible();
	await addAuthenticator(context, page);
	await page.goto(`${named}/more/security`);
	await page.getByTestId('lock-pin').click();
	await page.getByTestId('pin-new').fill(PIN);
	await page.getByTestId('pin-again').fill(PIN);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-card')).toHaveAttribute('data-set', 'true');
	await page.getByTestId('lock-passkey').click();
	await page.getByTestId('pin-old').fill(PIN);
	await page.getByTestId('pin-save').click();
	await expect(page.getByTestId('lock-passkey-remove')).toBeVisible();

	await page.reload();
	// Turned down, as the browser tells it.
	await page.evaluate(() => {
		navigator.credentials.get = () => {
			Reflect.deleteProperty(navigator.credentials, 'get');
			return Promise.reject(new DOMException('', 'NotAllowedError'));
		};
	});
	await page.getByTestId('unlock-passkey').click();
	await expect(locked(page)).toContainText('Ключ доступа не подошёл');
	await page.getByTestId('unlock-passkey').click();
	await expect(page.getByTestId('lock-passkey-remove')).toBeVisible();
	await page.reload();
	await enterPin(page);
	await page.getByTestId('lock-passkey-remove').click();
	await expect(page.getByTestId('lock-passkey')).toBeVisible();
	await page.reload();
	await expect(locked(page)).toBeVisible();
	await expect(page.getByTestId('unlock-passkey')).toBeHidden();
});

freshTest('out of sight there is a curtain, and after a while the lock', async ({ page, operator }) => {
	await page.clock.install();
	await signIn(page, operator);
	await setLock(page);
	await page.getByTestId('lock-after-1').click();
	await expect(page.getByTestId('lock-after-1')).toHaveAttribute('aria-pressed', 'true');
	await turn(page, 'hidden');
	expect(await curtained(page)).toBe(true);
	await turn(page, 'visible');
	await expect.poll(() => curtained(page)).toBe(false);
	await expect(page.getByTestId('lock-card')).toBeVisible();

	// Gone back to: nothing of before is seen until it is known for how long it was left.
	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
	expect(await curtained(page)).toBe(true);
	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await expect.poll(() => curtained(page)).toBe(false);

	await turn(page, 'hidden');
	await page.clock.fastForward(MINUTE + 1_000);
	await page.clock.fastForward(1_000);
	await expectNothingShown(page);
});

freshTest(
	'of another operator too: wrong entries count, what was confirmed is sent behind the lock, and a notice leads through it',
	async ({ page, operator, context }) => {
		await signIn(page, operator, LINE.belarus);
		const shown = [await balance(page).innerText(), '29 000-00-01', LINE.belarus.slice(1), 'BYN'];
		await setLock(page);
		await page.goto('/');
		await expectNothingShown(page, ...shown);
		await enterPin(page, WRONG_PIN);
		await expect(locked(page)).toContainText('Неверный ПИН-код. Осталось 9 попыток');
		// What helps without the network is its own.
		await follow(page, '/codes');
		await expect(page.locator('a[href="tel:0870261"]')).toBeVisible();
		await page.goto('/');
		await enterPin(page);
		await expect(balance(page)).toBeVisible();
		await workerReady(page);
		await context.setOffline(true);
		await page.getByTestId('top-up-open').click();
		await page.getByTestId('top-up-amount').fill('317');
		await confirmTopUp(page);
		await expect(page.getByTestId('outbox-count')).toBeVisible();
		await page.goto('/more/security');
		await expectNothingShown(page, ...shown);
		await expect(page.getByTestId('lock-queue')).toContainText('1 заявка');
		await context.setOffline(false);
		await expect.poll(() => credits(operator, 317_00, LINE.belarus)).toBe(1);
		await expect(page.getByTestId('lock-queue')).toBeHidden();
		await expect(locked(page)).toBeVisible();

		// The worker has shown a notice; a tap on it asks the open page for its screen.
		await page.evaluate(() =>
			navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { type: 'OPEN', path: '/inbox' } }))
		);
		await expect(page).toHaveURL(/\/inbox$/);
		await expectNothingShown(page);
		await enterPin(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Входящие');
	}
);

freshTest('a push behind the lock shows its notice, and nothing is brought', async ({ page, operator }) => {
	await signIn(page, operator);
	await setLock(page);
	await page.goto('/');
	await expect(locked(page)).toBeVisible();
	await workerReady(page);
	const worker = await workerEvents(page);
	await worker.permit('notifications', 'granted');
	const before = (await operator.log()).length;
	await worker.push(JSON.stringify({ kind: 'low-balance' }));
	await turn(page, 'visible');
	await expect(locked(page)).toBeVisible();
	expect((await operator.log()).slice(before).filter(({ path }) => /balance/i.test(path))).toEqual([]);
});

freshTest(
	'a PIN nobody remembers: what would go is said, and a new sign-in brings the rest back',
	async ({ page, operator }) => {
		await signIn(page, operator);
		await setLock(page);
		await page.goto('/');
		await page.getByTestId('lock-forgotten').click();
		await expect(page.getByTestId('lock-forgotten-sheet')).toContainText('черновики');
		await expectAccessible(page, 'a PIN nobody remembers');
		await page.getByTestId('lock-forgotten-confirm').click();
		await expect(page.getByTestId('phone')).toBeVisible();
		await signInByCode(page, operator);
		await page.reload();
		await expect(balance(page)).toBeVisible();
	}
);
