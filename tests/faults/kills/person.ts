/**
 * What a person does on the screen. Each confirms with a tap, and ends when the screen has said
 * that the app has it.
 */
import type { Page } from 'playwright';
import type { Operator } from '../../../mocks/bss/operator';
import { SCREEN_BY, type Phone } from './phone';
import type { Wish } from './plan';

export const LINE = '+79000000001';
const RECEIVER = '+79000000002';

export interface Finger {
	/** From now on the command may exist. */
	comesDown(): void;
	/** The page has been given the tap. */
	isUp(): void;
}

/** Throws when the word does not come: the browser was killed, or the page reloaded. */
export async function say(phone: Phone, page: Page, wish: Wish, finger: Finger): Promise<void> {
	const tap = async (testid: string) => {
		await page.getByTestId(testid).waitFor();
		finger.comesDown();
		await page.getByTestId(testid).click({ noWaitAfter: true });
		finger.isUp();
	};
	switch (wish.what) {
		case 'top-up':
			if (onScreen(page, '/')) await page.getByTestId('top-up-open').click();
			else await phone.go(page, '/top-up');
			await page.getByTestId('top-up-amount').fill(String(wish.roubles));
			await tap('top-up-confirm');
			return page
				.getByTestId('result')
				.and(page.locator(`[data-minor="${wish.roubles * 100}"]`))
				.first()
				.waitFor();
		case 'transfer':
			if (!onScreen(page, '/transfer')) await phone.go(page, '/transfer');
			await page.getByTestId('transfer-receiver').fill(RECEIVER);
			await page.getByTestId('transfer-amount').fill(String(wish.roubles));
			await page.getByTestId('transfer-send').click();
			await tap('confirm');
			return page
				.getByTestId('transfer-row')
				.filter({ hasText: new RegExp(`(^|\\D)${wish.roubles}\\s₽`) })
				.first()
				.waitFor();
		case 'message':
			if (!onScreen(page, '/support')) await phone.go(page, '/support');
			await page.getByTestId('chat-input').fill(wish.text);
			await tap('chat-send');
			return page.getByTestId('chat-message').filter({ hasText: wish.text }).first().waitFor();
		case 'option': {
			if (!onScreen(page, '/services')) await phone.go(page, '/services');
			const row = page.locator(`[data-testid="service-row"][data-id="${wish.id}"]`);
			await row.getByTestId('service-connect').click();
			await tap('confirm');
			return row.and(page.locator(':not([data-state="available"])')).waitFor();
		}
	}
}

const onScreen = (page: Page, path: string): boolean => new URL(page.url()).pathname === path;

/** Number, code from the SMS, home. Throws when it does not come to that. */
export async function signIn(phone: Phone, page: Page, operator: () => Operator): Promise<void> {
	const { sms, clock, quirks } = operator();
	quirks.easyCaptcha = true;
	// Nobody gets a second code within a minute.
	clock.advance(61_000);
	const before = sms.to(LINE).length;
	await phone.go(page, '/sign-in');
	await page.getByTestId('phone').fill(LINE);
	await page.getByTestId('sign-in').click();
	await page.getByTestId('sms-code').waitFor({ timeout: SCREEN_BY });
	const text = sms.to(LINE).slice(before).at(-1)?.text ?? '';
	await page.getByTestId('sms-code').fill(/\b(\d{4,8})\b/.exec(text)?.[1] ?? '');
	await page.getByTestId('balance-amount').waitFor({ timeout: SCREEN_BY });
}

/**
 * What nobody knows: the person looks at the operator's own list, and has it sent again when it is
 * not there.
 */
export async function decide(page: Page, key: string, isThere: boolean): Promise<void> {
	const item = page.locator(`[data-testid="outbox-item"][data-key="${key}"]`);
	const name = isThere ? 'Убрать' : 'Отправить ещё раз';
	await item.getByRole('button', { name }).click({ timeout: 5_000 });
}
