import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { ROUTES } from '../support/routes';
import { expect, LINE, signIn, test } from '../support/test';

interface Found {
	text: string;
	/** What the page says it is in. */
	lang: string | undefined;
}

/** Texts and labels with Cyrillic letters. */
function cyrillic(page: Page): Promise<Found[]> {
	return page.evaluate(() => {
		const found: { text: string; lang: string | undefined }[] = [];
		const note = (element: Element | null, text: string | null) => {
			if (!element || !text || !/\p{Script=Cyrillic}/u.test(text) || element.closest('script, style')) return;
			found.push({ text: text.trim(), lang: element.closest('[lang]')?.getAttribute('lang') ?? undefined });
		};
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) note(texts.currentNode.parentElement, texts.currentNode.nodeValue);
		for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
			for (const element of document.querySelectorAll(`body [${name}]`)) note(element, element.getAttribute(name));
		return found;
	});
}

const inEnglish = (page: Page) => page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));

/** Every screen, and a sheet over one. */
async function walk(page: Page, strays: (where: string, found: Found[]) => Found[]): Promise<void> {
	// The marks come after the first paint.
	const see = (where: string) =>
		expect.poll(async () => strays(where, await cyrillic(page)), { message: where }).toEqual([]);
	for (const route of [...ROUTES, '/expenses?show=records']) {
		await follow(page, route);
		await page.waitForLoadState('networkidle');
		await see(route);
	}
	await page.goto('/services');
	await page.getByTestId('service-connect').last().click();
	await expect(page.getByTestId('order-sheet')).toBeVisible();
	await see('order sheet');
}

test('in English, what an operator of Russian alone says is marked as Russian', async ({ page, operator }) => {
	test.slow();
	await operator.takeHabits(['one-language']);
	await inEnglish(page);
	await page.goto('/');
	await signIn(page, operator, LINE.usual);
	let marked = 0;
	await walk(page, (_, found) => {
		marked += found.length;
		return found.filter(({ lang }) => lang !== 'ru');
	});
	expect(marked).toBeGreaterThan(100);
	await page.goto('/tariff');
	// What is of the app stays English, around it too.
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveAttribute('lang');
	await expectAccessible(page, 'tariffs of two languages');
	await page.goto('/movements');
	await expect(page.locator('main')).toContainText('Monthly fee');
	await page.goto('/more/settings');
	await expect(page.locator('main')).toContainText('as your operator sends them');
});

/** Names of people and of the service, what is masked, and languages under their own names. */
const PROPER = [/^Анна Сергеевна$/, /^(?:[А-Я]•+ ?)+$/, /^Мир /, /^Русский$/, /Интернет-помощник/];

test('in English, an operator that has English says nothing in Russian', async ({ page, operator }) => {
	test.slow();
	await inEnglish(page);
	await page.goto('/');
	await signIn(page, operator, LINE.usual);
	await walk(page, (where, found) => {
		// Usage is kept for years and in one language.
		if (where.startsWith('/expenses?')) return found.filter(({ lang }) => lang !== 'ru');
		return found.filter(({ text }) => !PROPER.some((it) => it.test(text)));
	});
});

test('the language chosen is the operator’s at once, and nothing flickers back', async ({ page, operator }) => {
	await page.goto('/');
	await signIn(page, operator, LINE.usual);
	await page.goto('/tariff');
	await expect(page.locator('main')).toContainText('Простой день');
	await page.goto('/more/settings');
	await page.getByText('English').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('/tariff');
	await expect(page.locator('main')).toContainText('Simple Day');
	await expect(page.locator('main')).not.toContainText('Простой день');
});

test('offline, what is left of another language says which it is', async ({ page, operator, context }) => {
	await inEnglish(page);
	await page.goto('/');
	await signIn(page, operator, LINE.usual);
	await page.goto('/tariff');
	const name = page.getByText('Simple Day').first();
	await expect(name).toBeVisible();
	await expect(name).not.toHaveAttribute('lang');
	// From now on the operator is not to be reached.
	await operator.faults([{ path: '/tmf-api/**', kind: 'status', status: 503, times: 10_000 }]);
	const russian = await context.newPage();
	await russian.goto('/');
	await russian.evaluate(() => localStorage.setItem('PARAGLIDE_LOCALE', 'ru'));
	await russian.goto('/tariff');
	await expect(russian.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(russian.getByText('Simple Day').first()).toHaveAttribute('lang', 'en');
});

test('who can’t read the language of the sign-in changes it there, and keeps what was typed', async ({ page }) => {
	await page.goto('/sign-in');
	await page.getByTestId('phone').fill(LINE.usual);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByTestId('phone')).toHaveValue('+7 900 000-00-01');
	await page.getByRole('button', { name: 'Русский' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
