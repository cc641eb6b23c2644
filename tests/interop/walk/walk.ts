import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Gateway } from '../gateway/gateway';
import { beginningOf } from '../judge/messages';
import { SCREENS } from './screens';

export const LINE = '+79000000001';

/** A screen as a person reads it once it has come to rest. */
export interface Screen {
	route: string;
	/** Of what is the screen's own. */
	text: string;
	/** Of what stands around it on every screen: banners, navigation. */
	frame: string;
	/** Uncaught errors of page and worker while it was shown. */
	errors: string[];
}

/** Buttons that show the rest of a list. */
const MORE = ['movements_more', 'payments_cards_all'].map(beginningOf);

/** How long nothing may come or go before a screen counts as finished. */
const QUIET_MS = 400;
/** What is still being loaded after this long never comes from this server. */
const LOADING_MS = 2_500;
/** A server that has to be asked again and again is not waited for longer. */
const MOST_MS = 6_000;

/**
 * Signs in as a person does, then goes through every screen. `cookie` is for whoever acts under the
 * same session.
 */
export async function walk(browser: Browser, gateway: Gateway): Promise<{ screens: Screen[]; cookie: string }> {
	const context = await browser.newContext({
		locale: 'ru-RU',
		timezoneId: 'Europe/Moscow',
		reducedMotion: 'reduce',
		viewport: { width: 360, height: 740 }
	});
	try {
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await signIn(page, gateway);
		const screens: Screen[] = [];
		for (const route of SCREENS) {
			await page.goto(gateway.origin + route);
			screens.push({ route, ...(await atRest(page, gateway)), errors: errors.splice(0) });
		}
		return { screens, cookie: await cookieOf(context) };
	} finally {
		await context.close();
	}
}

async function signIn(page: Page, { origin }: Gateway): Promise<void> {
	const control = (path: string) => `${origin}/__mock/${path}`;
	await fetch(control('quirks'), { method: 'POST', body: JSON.stringify({ easyCaptcha: true }) });
	await page.goto(origin);
	await page.getByTestId('phone').fill(LINE);
	await page.getByTestId('sign-in').click();
	const field = page.getByTestId('sms-code');
	await field.waitFor();
	await field.fill(await newestCode(control(`sms?to=${encodeURIComponent(LINE)}`)));
	await field.waitFor({ state: 'detached' });
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function newestCode(inbox: string): Promise<string> {
	for (let tries = 0; tries < 100; tries += 1) {
		const messages = (await (await fetch(inbox)).json()) as { text: string }[];
		const code = messages.flatMap(({ text }) => /\b(\d{4,8})\b/.exec(text)?.[1] ?? []).at(-1);
		if (code !== undefined) return code;
		await pause(100);
	}
	throw new Error(`No code in the inbox of ${LINE}`);
}

/** What is folded away is unfolded: it is part of what the screen says. */
async function atRest(page: Page, gateway: Gateway): Promise<Pick<Screen, 'text' | 'frame'>> {
	const began = performance.now();
	let before = '';
	for (;;) {
		await pause(QUIET_MS / 2);
		const [whole, text, loading] = await page.evaluate((words) => {
			for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
			for (const button of document.querySelectorAll<HTMLButtonElement>('main button'))
				if (words.some((word) => button.innerText.startsWith(word))) button.click();
			return [
				document.body.innerText,
				document.querySelector('main')?.innerText ?? '',
				document.querySelector('main .skeleton') !== null
			] as const;
		}, MORE);
		const waited = performance.now() - began;
		const still = whole === before && text.trim() !== '' && gateway.quietFor() > QUIET_MS;
		if (waited > MOST_MS || (still && (!loading || waited > LOADING_MS)))
			return { text, frame: whole.replace(text, '') };
		before = whole;
	}
}

async function cookieOf(context: BrowserContext): Promise<string> {
	return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}
