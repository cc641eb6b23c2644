import type { Locator, Page } from '@playwright/test';
import { pastMonth } from '../support/months';
import type { Operator } from '../support/operator';
import { expect, LINE, signIn, test, workerReady } from '../support/test';
import { Hand } from './hand';
import { report } from './results';

/** What a task may take, in taps. */
const MOST = 4;
interface Way {
	hand: Hand;
	page: Page;
	operator: Operator;
}

interface Task {
	what: string;
	line?: string;
	limit?: number;
	/** Ends with what shows that the task is done. */
	walk: (way: Way) => Promise<void>;
}

const section = (page: Page, name: string) => page.locator('nav').getByRole('link', { name });
const link = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name });
const service = (page: Page, id: string) => page.locator(`[data-testid="service-row"][data-id="${id}"]`);
const state = (row: Locator, is: string | RegExp) => expect(row).toHaveAttribute('data-state', is);
const total = (page: Page) => page.getByTestId('expenses-total');
const confirm = (page: Page) => page.getByTestId('confirm');

async function expenses({ hand, page }: Way): Promise<void> {
	await hand.tap('Расходы', section(page, 'Расходы'));
	await expect(total(page)).toBeVisible();
	await expect(page.getByTestId('sync-progress')).toBeHidden({ timeout: 30_000 });
}

async function lastMonth(way: Way): Promise<void> {
	await expenses(way);
	await way.hand.tap('‹', way.page.getByTestId('period-previous'));
	await expect(total(way.page)).toHaveAttribute('data-from', pastMonth(1).from);
}

async function saved({ hand, page }: Way, name: string, button: Locator): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), hand.tap(name, button)]);
	return download.suggestedFilename();
}

/** Days of a past month, as they are typed and as the app has them in its address. */
const typed = (monthsAgo: number, from: number, to: number) => {
	const [year, month] = pastMonth(monthsAgo).from.split('-');
	const day = (date: number) => String(date).padStart(2, '0');
	return {
		text: `${day(from)}.${month}.${year} – ${day(to)}.${month}.${year}`,
		from: `${year}-${month}-${day(from)}`,
		to: `${year}-${month}-${day(to)}`
	};
};

async function more({ hand, page }: Way): Promise<void> {
	await hand.tap('Ещё', section(page, 'Ещё'));
}

const TASKS: readonly Task[] = [
	{
		what: 'what is left',
		walk: async ({ page }) => {
			await expect(page.getByTestId('balance-amount')).toBeInViewport();
			await expect(page.getByText('Остатки').first()).toBeInViewport();
		}
	},
	{
		what: 'top up by 500 ₽',
		walk: async ({ hand, page, operator }) => {
			const { balance } = await operator.ledger(LINE.usual);
			await hand.tap('Пополнить', page.getByTestId('top-up-open'));
			await hand.tap('500', page.getByRole('button', { name: /^500/ }));
			const button = page.getByTestId('top-up-confirm');
			await expect(button).toContainText('500');
			await hand.tap('Пополнить на 500', button);
			await state(page.getByTestId('result'), 'done');
			expect((await operator.ledger(LINE.usual)).balance).toBe(balance + 500_00);
		}
	},
	{
		what: 'last month by category',
		walk: async (way) => {
			await lastMonth(way);
			await expect(way.page.getByTestId('group-rows')).toHaveAttribute('data-grouping', 'category');
		}
	},
	{
		what: 'last month by number',
		walk: async (way) => {
			await lastMonth(way);
			await way.hand.choose('по категориям', way.page.getByTestId('group-by'), 'number');
			await expect(way.page.getByTestId('group-rows')).toHaveAttribute('data-grouping', 'number');
		}
	},
	{
		what: 'a range that is typed',
		walk: async (way) => {
			const { text, from, to } = typed(1, 3, 17);
			await expenses(way);
			await way.hand.type('начало', way.page.getByTestId('period-from'), text, 'Enter');
			await expect(total(way.page)).toHaveAttribute('data-from', from);
			await expect(way.page).toHaveURL(new RegExp(`to=${to}`));
		}
	},
	{
		what: 'the same range in the calendar',
		walk: async (way) => {
			const { from, to } = typed(1, 3, 17);
			const { hand, page } = way;
			await expenses(way);
			await hand.tap('календарь', page.getByTestId('period-calendar'));
			const day = (value: string) => page.locator(`[data-bits-day][data-value="${value}"]:not([data-outside-month])`);
			await hand.tap('3', day(from));
			await hand.tap('17', day(to));
			await expect(total(page)).toHaveAttribute('data-from', from);
			await expect(page).toHaveURL(new RegExp(`to=${to}`));
		}
	},
	{
		what: 'any two ranges compared',
		walk: async (way) => {
			const { hand, page } = way;
			const [ours, other] = [typed(1, 3, 17), typed(3, 5, 9)];
			await expenses(way);
			await hand.type('начало', page.getByTestId('period-from'), ours.text, 'Enter');
			await expect(page).toHaveURL(new RegExp(`to=${ours.to}`));
			await hand.tap('больше, чем', page.getByTestId('expenses-change').getByRole('button'));
			const field = page.getByTestId('compare-period');
			await hand.type('с чем', field, other.text, 'Enter');
			await expect(field).toHaveAttribute('data-from', other.from);
			await expect(page.getByTestId('compare-difference')).toBeVisible();
		}
	},
	{
		what: 'who called at night',
		walk: async (way) => {
			const { hand, page } = way;
			await expenses(way);
			await hand.tap('Кто звонил', page.locator('main').getByText('Кто звонил').first());
			const night = page.locator('[data-testid="record-filter"][data-kind="night"]');
			await hand.tap('ночью', night);
			await expect(night).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByTestId('caller-row').first()).toBeVisible();
		}
	},
	{
		what: 'CSV of this month’s totals',
		walk: async (way) => {
			await expenses(way);
			await way.hand.tap('⤓', way.page.getByTestId('export-open'));
			const button = way.page.getByTestId('export-save').first();
			expect(await saved(way, 'Скачать', button)).toMatch(/^rashody-itogi-.*\.csv$/);
		}
	},
	{
		what: 'CSV of last month’s records',
		walk: async (way) => {
			await lastMonth(way);
			await way.hand.tap('⤓', way.page.getByTestId('export-open'));
			const records = way.page.locator('[data-testid="export-document"][data-what="records"]');
			const name = await saved(way, 'Скачать', records.getByTestId('export-save'));
			expect(name).toBe(`rashody-zapisi-${pastMonth(1).from}_${pastMonth(1).to}.csv`);
		}
	},
	...(['this month', 'last month'] as const).map((month) => ({
		what: `the statement printed, ${month}`,
		walk: async (way: Way) => {
			const { hand, page } = way;
			// The browser's own dialogue is out of reach.
			await page.evaluate(() =>
				Object.assign(window, { print: () => (document.documentElement.dataset['printed'] = '1') })
			);
			await (month === 'this month' ? expenses(way) : lastMonth(way));
			await hand.tap('⤓', page.getByTestId('export-open'));
			await hand.tap('Печать или PDF', page.getByTestId('export-print').first());
			await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
			await expect(page.getByTestId('statement')).toBeAttached();
		}
	})),
	{
		what: 'connect a service',
		walk: async ({ hand, page }) => {
			await hand.tap('Услуги', section(page, 'Услуги'));
			await hand.type('поиск', page.getByTestId('service-search'), 'соцсети');
			await hand.tap('Подключить', service(page, 'social-net').getByTestId('service-connect'));
			await hand.tap('Подключить за 120 ₽', confirm(page));
			await state(service(page, 'social-net'), 'accepted');
		}
	},
	{
		what: 'disconnect a service',
		walk: async ({ hand, page }) => {
			await hand.tap('Услуги', section(page, 'Услуги'));
			const connected = page.locator('[data-testid="service-row"][data-state="connected"]');
			const id = String(
				await connected
					.filter({ has: page.getByTestId('service-disconnect') })
					.first()
					.getAttribute('data-id')
			);
			await hand.tap('Отключить', service(page, id).getByTestId('service-disconnect'));
			await hand.tap('Отключить', confirm(page));
			await state(service(page, id), 'accepted');
		}
	},
	{
		what: 'switch the tariff',
		walk: async ({ hand, page }) => {
			await hand.tap('Тариф', section(page, 'Тариф'));
			await hand.tap('Перейти', page.getByTestId('tariff-switch').first());
			await hand.tap('Перейти за', confirm(page));
			await expect(page.getByTestId('tariff-going')).toBeVisible();
		}
	},
	{
		what: 'buy 5 GB, enough money',
		walk: async ({ hand, page }) => {
			await hand.tap('Добавить', page.getByTestId('packages-add'));
			await hand.tap('Купить', service(page, 'data-5').getByTestId('service-connect'));
			await hand.tap('Купить за 199 ₽', confirm(page));
			await state(service(page, 'data-5'), 'accepted');
		}
	},
	{
		what: 'buy 5 GB, not enough money',
		line: LINE.zero,
		walk: async ({ hand, page }) => {
			await hand.tap('Добавить', page.getByTestId('packages-add'));
			await hand.tap('Купить', service(page, 'data-5').getByTestId('service-connect'));
			await hand.tap('Пополнить на 199 ₽ и купить', page.getByTestId('lacking-pay'));
			await state(service(page, 'data-5'), 'accepted');
		}
	},
	{
		what: 'a promised payment at zero',
		line: LINE.zero,
		walk: async ({ hand, page }) => {
			await hand.tap('Обещанный платёж', link(page, /Обещанный платёж/).first());
			const row = page.getByTestId('promised-row').first();
			await hand.tap('Взять', row.getByTestId('promised-take'));
			await hand.tap('Взять 50 ₽', confirm(page));
			await state(row, 'accepted');
		}
	},
	{
		what: 'autopay',
		walk: async ({ hand, page }) => {
			await hand.tap('Автоплатёж', link(page, /Автоплатёж/));
			await hand.type('сумма', page.getByTestId('autopay-amount'), '500');
			await hand.tap('Включить', page.getByTestId('autopay-save'));
			await state(page.getByTestId('autopay-plan'), 'active');
		}
	},
	{
		what: 'transfer 100 ₽',
		walk: async ({ hand, page }) => {
			await hand.tap('Перевод', link(page, /Перевод на другой номер/));
			await hand.type('номер', page.getByTestId('transfer-receiver'), '9000000002', 'Enter');
			await hand.type('сумма', page.getByTestId('transfer-amount'), '100', 'Enter');
			await hand.tap('Перевести 100 ₽', confirm(page));
			await state(page.getByTestId('transfer-row').first(), 'done');
		}
	},
	{
		what: 'a ringback tone',
		walk: async ({ hand, page }) => {
			await hand.tap('Услуги', section(page, 'Услуги'));
			await hand.tap('Гудок', link(page, /^Гудок/));
			await hand.tap('Поставить', page.getByTestId('tone-set').first());
			await hand.tap('Поставить за', confirm(page));
			await state(page.locator('[data-testid="tone-rule"][data-key="tone"]'), 'accepted');
		}
	},
	{
		what: 'an SMS pasted',
		walk: async (way) => {
			const { hand, page } = way;
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.evaluate(() => navigator.clipboard.writeText('Баланс: 77,10 руб.'));
			await more(way);
			await hand.tap('Разобрать SMS оператора', link(page, /Разобрать SMS/));
			await hand.tap('Вставить', page.getByTestId('paste-clipboard'));
			await expect(page.getByTestId('paste-result')).toHaveAttribute('data-minor', '7710');
		}
	},
	{
		what: 'a code with no network',
		walk: async ({ hand, page }) => {
			await workerReady(page);
			await page.context().setOffline(true);
			await hand.tap('Что доступно сейчас', page.getByText('Что доступно сейчас'));
			await expect(page.locator('[href="tel:*111*23%23"]')).toBeVisible();
			await page.context().setOffline(false);
		}
	},
	{
		what: 'search',
		walk: async ({ hand, page }) => {
			await hand.tap('поиск', page.getByTestId('search-open'));
			await hand.type('поле', page.getByTestId('command-search'), 'обещаный');
			const first = page.getByTestId('command-result').first();
			await expect(first).toHaveAttribute('data-id', 'promised');
			await hand.tap('Обещанный платёж', first);
			await expect(page).toHaveURL(/\/promised$/);
		}
	},
	{
		what: 'write to the chat',
		walk: async (way) => {
			const { hand, page } = way;
			await more(way);
			await hand.tap('Чат', link(page, /Чат с поддержкой/));
			await hand.type('сообщение', page.getByTestId('chat-input'), 'Здравствуйте');
			await hand.tap('Отправить', page.getByTestId('chat-send'));
			await state(page.getByTestId('chat-message').first(), 'done');
		}
	},
	{
		what: 'a request',
		limit: 6,
		walk: async (way) => {
			const { hand, page } = way;
			await more(way);
			await hand.tap('Обращения', page.getByTestId('requests-link'));
			await hand.tap('Новое', page.getByTestId('request-new'));
			await hand.tap('Счёт и списания', page.getByText('Счёт и списания'));
			await hand.type('что случилось', page.getByTestId('request-text'), 'За что списали 300 рублей?');
			await hand.tap('Отправить', page.getByTestId('request-send'));
			await state(page.getByTestId('request-status'), /acknowledged|done/);
		}
	},
	{
		what: 'a password set',
		walk: async (way) => {
			const { hand, page, operator } = way;
			await more(way);
			await hand.tap('Безопасность', link(page, /Безопасность/));
			await hand.tap('Задать', page.getByTestId('password-open'));
			await hand.type('пароль', page.getByTestId('password-next'), 'Trava-zelena-7', 'Enter');
			await hand.type('ещё раз', page.getByTestId('password-again'), 'Trava-zelena-7', 'Enter');
			const code = page.getByTestId('password-code');
			await expect(code).toBeFocused();
			await hand.type('код', code, await operator.smsCode(LINE.usual), 'Enter');
			await expect(page.getByText(/Пароль задан/).first()).toBeVisible();
		}
	},
	{
		what: 'my past requests to the operator',
		walk: async (way) => {
			await more(way);
			await way.hand.tap('Мои заявки', link(way.page, 'Мои заявки'));
			await expect(way.page).toHaveURL(/\/queue$/);
		}
	}
];

for (const [place, { what, line = LINE.usual, limit = MOST, walk }] of TASKS.entries())
	test(`taps: ${what}`, async ({ page, operator }) => {
		test.setTimeout(90_000);
		await signIn(page, operator, line);
		const hand = new Hand(page);
		await walk({ hand, page, operator });
		const { taps } = hand;
		report({
			id: `T${place + 1}`,
			what,
			ours: taps,
			unit: 'taps',
			path: hand.path.join(' · '),
			bar: `≤ ${limit}`,
			met: taps <= limit,
			runs: 1
		});
		expect(taps, hand.path.join(' · ')).toBeLessThanOrEqual(limit);
	});
