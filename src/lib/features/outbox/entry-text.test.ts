import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type {
	AutopayCommand,
	Command,
	OrderAction,
	OrderBase,
	OrderCommand,
	OrderOf,
	TopUpCommand,
	TransferCommand
} from '$lib/domain/command';
import type { Failure } from '$lib/domain/failure';
import { HOUR } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import type { OutboxEntry } from '$lib/domain/outbox';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { entryText } from './entry-text';
import { whereToLook } from './unknown-text';

const NOW = Date.parse('2026-11-22T15:00:00+03:00');
const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const around = (reach: 'ok' | 'offline' = 'ok') => ({
	format: createFormat({ locale: 'ru', timeZone, numberPlan, now: NOW }),
	reach,
	now: NOW,
	entries: []
});

const TOP_UP: TopUpCommand = {
	kind: 'top-up',
	line: '+79000000001',
	receiver: '+79000000001',
	amount: { minor: 500_00, currency: 'RUB' },
	cardId: 'card',
	cardLabel: '•• 4242'
};

const entry = (change: Partial<OutboxEntry>): OutboxEntry => ({
	seq: 1,
	key: 'key',
	version: 1,
	line: idOf('+79000000001'),
	command: TOP_UP,
	state: 'queued',
	confirmedAt: NOW - HOUR,
	expiresAt: NOW + 19 * HOUR,
	attempts: 0,
	outcomeUnknown: false,
	progress: {},
	...change
});
const words = (change: Partial<OutboxEntry>, reach?: 'ok' | 'offline') => entryText(entry(change), around(reach));
const refusal: Failure = { class: 'rejected', code: 'PAYMENT_DECLINED', reason: '' };

describe('a queued command in words', () => {
	it('says what, where from and where to', () => {
		expect(words({})).toMatchObject({
			title: expect.stringMatching(/^Пополнение на 500\s₽$/),
			subtitle: 'На свой номер с карты •• 4242'
		});
		const command: TopUpCommand = { ...TOP_UP, receiver: '+79000000002' };
		expect(words({ command }).subtitle).toMatch(/^На \+7\s900\s000-00-02 с карты/);
	});

	it('paid on a page: by what, until when, and what can be done', () => {
		const command: TopUpCommand = {
			...omit(TOP_UP as Extract<TopUpCommand, { cardId: string }>, 'cardId', 'cardLabel'),
			way: 'sbp'
		};
		const toPay = { address: 'https://bank.example/1', until: NOW + HOUR };
		const waiting = { command, state: 'awaits-payment', toPay } as const;
		expect(words(waiting)).toMatchObject({
			subtitle: 'На свой номер, через приложение банка',
			detail: 'Оплатить можно до 16:00. Деньги ещё не списаны.',
			actions: ['pay', 'discard']
		});
		expect(words({ ...waiting, toPay: { address: toPay.address } }).detail).toMatch(/^Оплатите на странице/);
		expect(words({ ...waiting, toPay: { ...toPay, until: NOW } }).actions).toEqual(['ask', 'discard']);
		const toOther: TopUpCommand = { ...command, way: 'kept-card', receiver: '+79000000002' };
		expect(words({ ...waiting, command: toOther }).subtitle).toBe('На +7\u00a0900\u00a0000-00-02, новой картой');
	});

	it.each([
		['PAYMENT_EXPIRED', /Время оплаты истекло/],
		['PAYMENT_CANCELLED', /отменена/],
		['PAYMENT_DECLINED', /Банк отклонил платёж.*заплатите иначе/]
	])('refused on a page by %s nothing was taken, and it can be paid otherwise', (code, detail) => {
		const command = { ...TOP_UP, way: 'new-card' } as unknown as TopUpCommand;
		expect(words({ command, state: 'rejected', failure: { ...refusal, code } })).toMatchObject({
			detail: expect.stringMatching(detail),
			actions: ['confirm-again', 'other-way', 'discard']
		});
	});

	it('can be called off only while nothing of it can have reached the operator', () => {
		expect(words({}, 'offline')).toMatchObject({
			detail: 'Отправим, когда появится сеть.',
			actions: ['retry', 'cancel']
		});
		expect(words({ outcomeUnknown: true }).actions).toEqual(['retry']);
		expect(words({ progress: { paymentId: 'p-1' } }).actions).toEqual(['retry']);
	});

	it('refused before the card was charged, offers another card', () => {
		expect(words({ state: 'rejected', failure: refusal })).toMatchObject({
			detail: 'Банк отклонил платёж. Деньги не списаны. Попробуйте другую карту.',
			actions: ['confirm-again', 'other-card', 'discard']
		});
	});

	it('says that the card was charged when only the credit is missing, and never offers a second charge', () => {
		const credit: Failure = { class: 'rejected', code: 'PAYMENT_NOT_CAPTURED', reason: '' };
		const refused = words({ state: 'rejected', failure: credit, progress: { paymentId: 'p-77' } });
		expect(refused.detail).toMatch(/Банк ещё не провёл платёж.*списаны.*второго списания не будет.*p-77/);
		expect(refused.actions).toEqual(['confirm-again', 'discard']);
		expect(words({ state: 'expired', progress: { paymentId: 'p-77' } }).detail).not.toContain('Деньги не списаны');
	});

	it('keeps saying so after it was taken off the queue, until it was confirmed anew', () => {
		const progress = { paymentId: 'p-77' };
		expect(words({ state: 'cancelled', progress }).state).toBe('Убрано: списано с карты, не зачислено');
		expect(words({ state: 'cancelled', progress, replacedBy: 'next' }).state).toBe('Отменено');
		expect(words({ state: 'cancelled' }).state).toBe('Отменено');
	});
});

describe('one that waits', () => {
	const again = { attempts: 3, nextAttemptAt: NOW + 60_000 };

	it('says after which it goes, and without a network only that', () => {
		const [first, second] = [entry({}), entry({ seq: 2 })];
		const detail = (reach?: 'offline') => entryText(second, { ...around(reach), entries: [first, second] }).detail;
		expect(detail()).toMatch(/^Отправим после этой: Пополнение/);
		expect(detail('offline')).toBe('Отправим, когда появится сеть.');
	});

	it('says when it is tried again and again, and can be given up while nobody knows whether it arrived', () => {
		expect(words({ ...again, outcomeUnknown: true })).toMatchObject({
			detail: expect.stringMatching(/раз за разом .* Повторим в/) as string,
			actions: ['retry', 'give-up']
		});
		expect(words(again).actions).toEqual(['retry', 'cancel']);
		expect(words({ ...again, attempts: 2, outcomeUnknown: true }).actions).toEqual(['retry']);
		expect(words({ ...again, outcomeUnknown: true, progress: { paymentId: 'p' } }).actions).toEqual(['retry']);
	});
});

describe('what nobody knows, in words', () => {
	const unknown = (change: Partial<OutboxEntry> = {}) => words({ state: 'unknown', outcomeUnknown: true, ...change });

	it('lost on the way may be sent again by who has looked', () => {
		const { detail, actions } = unknown();
		expect(detail).toMatch(/Ответа не было.*Проверьте, прошла ли она/);
		expect(actions).toEqual(['look', 'send-again', 'ask', 'discard']);
	});

	it('taken in by the operator is never offered for sending again; its number is told', () => {
		const { detail, actions } = unknown({ progress: { acknowledged: 'p-9' } });
		expect(detail).toMatch(/принял.*не говорит.*Номер у оператора: p-9/);
		expect(actions).toEqual(['look', 'ask', 'discard']);
		expect(unknown({ progress: { acknowledged: '' } }).detail).not.toContain('Номер');
	});

	it('paid, with the credit unknown, says that the card was charged, and by which payment', () => {
		expect(unknown({ progress: { paymentId: 'p-77' } }).detail).toMatch(/списаны.*неизвестно.*p-77/);
	});

	it('too old to be sent is to be done anew', () => {
		const { detail, actions } = unknown({ expiresAt: NOW });
		expect(detail).toContain('заново');
		expect(actions).toEqual(['look', 'ask', 'discard']);
	});

	it('said to support is not looked for in the account', () => {
		const command = { kind: 'message', line: '+79000000001', text: 'Почему?' } as const;
		expect(unknown({ command })).toMatchObject({ actions: ['send-again', 'ask', 'discard'] });
		const all = [{}, { expiresAt: NOW }, { progress: { acknowledged: 'm-1' } }];
		for (const change of all) {
			const { state, detail } = unknown({ command, ...change });
			expect(state).toBe('Неизвестно, дошло ли');
			expect(detail).not.toMatch(/операци|Деньги/);
		}
		expect(words({ command, state: 'expired', settledAt: NOW }).detail).toMatch(/его не получил/);
	});

	it('is looked for where it shows: the account, the tariff, the services, the tone, the autopay, or the bank', () => {
		const order = { kind: 'order', line: TOP_UP.line } as OrderOf<'connect'>;
		const configure = (name: string) =>
			({ ...order, action: 'configure', characteristics: [{ name }] }) as unknown as OrderCommand;
		const plan = { kind: 'autopay', line: TOP_UP.line } as AutopayCommand;
		const place = (command: Command) => whereToLook(entry({ command }))?.href;
		expect(place(TOP_UP)).toBe('/movements');
		expect(place({ ...order, action: 'buy' })).toBe('/movements');
		expect(place({ ...order, action: 'connect' })).toBe('/services');
		expect(place({ ...order, action: 'disconnect', productId: 'p' })).toBe('/services');
		expect(place({ ...order, action: 'switch', productId: 'p', leaves: { id: 'x', name: 'X' } })).toBe('/tariff');
		expect(place({ ...order, action: 'suspend', productId: 'p' })).toBe('/block');
		expect(place({ ...order, action: 'resume', productId: 'p' })).toBe('/block');
		expect(place(configure('tone'))).toBe('/tones');
		expect(place(configure('of a later version'))).toBe('/services');
		expect(place(plan)).toBe('/autopay');
		const command: TopUpCommand = { ...TOP_UP, receiver: '+79000000002' };
		expect(unknown({ command })).toMatchObject({
			detail: expect.stringContaining('в банке'),
			actions: ['send-again', 'ask', 'discard']
		});
	});

	it('which turns out not to have arrived says so, and not that its time is over', () => {
		expect(words({ state: 'expired', settledAt: NOW }).detail).toBe('Оператор её не получил. Деньги не списаны.');
		expect(words({ state: 'expired', settledAt: NOW, expiresAt: NOW }).detail).toContain('20 часов');
		expect(words({ state: 'dismissed' }).state).toContain('неизвестно');
	});

	it('and was confirmed «in the future» blames the clock, not the time that has passed', () => {
		const set = {
			state: 'expired',
			settledAt: NOW,
			confirmedAt: NOW + 10 * 60_000,
			expiresAt: NOW + 10 * 60_000
		} as const;
		expect(words(set).detail).toMatch(/Часы телефона перевели назад.*Деньги не списаны/);
		const command = { kind: 'message', line: '+79000000001', text: 'Почему?' } as const;
		expect(words({ ...set, command }).detail).toMatch(/Часы телефона перевели назад.*вопрос мог решиться/);
	});
});

describe('an order in words', () => {
	const rub = (minor: number) => ({ minor, currency: 'RUB' });
	const ORDER: OrderOf<'connect'> = {
		kind: 'order',
		line: '+79000000001',
		action: 'connect',
		offering: { id: 'video', name: 'Видео' },
		price: { now: rub(250_00), perPeriod: { price: rub(250_00), period: 'month' } },
		related: []
	};
	const order = (change: Partial<OrderBase> | OrderAction, more: Partial<OutboxEntry> = {}) =>
		words({ command: { ...ORDER, ...change } as OrderCommand, ...more });

	it('says what is done, and what was agreed to', () => {
		expect(order({})).toMatchObject({
			title: 'Подключить «Видео»',
			subtitle: expect.stringMatching(/^250\s₽ в месяц$/)
		});
		expect(order({ action: 'buy', price: { now: rub(199_00) } })).toMatchObject({
			title: 'Купить «Видео»',
			subtitle: expect.stringMatching(/^199\s₽ сразу$/)
		});
		expect(order({ action: 'disconnect', productId: 'p', price: { now: rub(0) } })).toMatchObject({
			title: 'Отключить «Видео»',
			subtitle: 'Бесплатно'
		});
		const perPeriod = { price: rub(60_00), period: 'month' } as const;
		expect(
			order({ action: 'switch', productId: 'p', leaves: { id: 'x', name: 'X' }, price: { now: rub(90_00), perPeriod } })
		).toMatchObject({
			title: 'Перейти на тариф «Видео»',
			subtitle: expect.stringMatching(/^90\s₽ сразу, 60\s₽ в месяц$/)
		});
	});

	it('of a tone says which, for whom or when, and at what price', () => {
		const tone = (name: string, value?: object) =>
			order({ action: 'configure', connects: false, characteristics: [{ name, ...value }], price: { now: rub(0) } });
		expect(tone('tone', { value: 'x', valueName: 'Вальс' })).toMatchObject({
			title: 'Поставить «Вальс»',
			subtitle: 'Бесплатно'
		});
		expect(tone('tone:+79000000002', { value: 'x' })).toMatchObject({
			title: 'Поставить «x»',
			subtitle: expect.stringMatching(/^\+7.900.000-00-02 · Бесплатно$/)
		});
		expect(tone('tone:1/22:00-07:00')).toMatchObject({
			title: 'Вернуть обычный гудок',
			subtitle: '22:00–07:00 · Бесплатно'
		});
	});

	it('of a block says until when, and leads to where it shows', () => {
		const until = Date.parse('2026-12-01T00:00:00+03:00');
		expect(order({ action: 'suspend', productId: 'p', until })).toMatchObject({
			title: 'Заблокировать номер',
			subtitle: expect.stringMatching(/^до 1\sдекабря · 250\s₽ в месяц$/)
		});
		expect(order({ action: 'suspend', productId: 'p' }).subtitle).toMatch(/^250/);
		expect(order({ action: 'resume', productId: 'p', price: { now: rub(0) } } as OrderAction)).toMatchObject({
			title: 'Снять блокировку номера',
			subtitle: 'Бесплатно'
		});
	});

	it('of settings that a later version knows goes by the name of the service', () => {
		const characteristics = [{ name: 'tone', value: 'x' }, { name: 'echo' }];
		expect(order({ action: 'configure', connects: false, characteristics }).title).toBe('Настроить «Видео»');
	});

	it('with a changed price shows the old one and the new', () => {
		const failure: Failure = { class: 'conflict', code: 'PRICE_CHANGED', reason: '', price: { now: rub(290_00) } };
		expect(order({}, { state: 'needs-confirmation', failure })).toMatchObject({
			detail: expect.stringMatching(/Было: 250\s₽ в месяц. Стало: 290\s₽ сразу./),
			actions: ['confirm-again', 'discard']
		});
	});

	it('refused offers no other card; one that met its opposite says so; one taken in is being worked on', () => {
		expect(order({}, { state: 'rejected', failure: refusal }).actions).toEqual(['confirm-again', 'discard']);
		expect(order({}, { state: 'cancelled', oppositeOf: 'other' }).state).toMatch(/^Отменено до отправки$/);
		expect(order({}, { state: 'accepted' })).toMatchObject({ detail: 'Оператор выполняет заявку.', actions: ['ask'] });
	});

	it.each([
		['LINE_BLOCKED', /заблокирован.*Пополните/, ['top-up', 'confirm-again', 'discard']],
		['NOT_ENOUGH_MONEY', /не хватило денег.*не списано/, ['top-up', 'confirm-again', 'discard']],
		['EXCLUDED_BY_OFFERING', /Не сочетается/, ['review', 'discard']],
		['REQUIRES_OFFERING', /Сначала нужна/, ['review', 'discard']],
		['ALREADY_CONNECTED', /уже подключено/, ['discard']],
		['PRODUCT_UNKNOWN', /уже отключено/, ['discard']]
	])('refused with %s says why, and what can be done', (code, detail, actions) => {
		const failure: Failure = { class: 'rejected', code, reason: '' };
		expect(order({}, { state: 'rejected', failure })).toMatchObject({
			detail: expect.stringMatching(detail),
			actions
		});
	});

	it('that asks again without a price to show leads through the confirm step', () => {
		for (const code of ['STATE_CHANGED', 'PRICE_CHANGED']) {
			const failure: Failure = { class: 'conflict', code, reason: '' };
			expect(order({}, { state: 'needs-confirmation', failure }).actions).toEqual(['review', 'discard']);
		}
	});

	it('says which command it waits for', () => {
		const first = entry({ command: { ...ORDER, related: ['music'] }, state: 'accepted', progress: { orderId: 'o' } });
		const topUp = entry({ state: 'accepted' });
		const second = entry({ seq: 2, command: { ...ORDER, offering: { id: 'music', name: 'Музыка' } } });
		const detail = (entries: OutboxEntry[]) => entryText(second, { ...around(), entries }).detail;
		expect(detail([first, second])).toBe('Ждёт, пока оператор решит: Подключить «Видео».');
		expect(detail([topUp, second])).toMatch(/Ждёт зачисления денег/);
		expect(detail([second])).toBe('Скоро отправим.');
	});
});

describe('a transfer in words', () => {
	const TRANSFER: TransferCommand = {
		kind: 'transfer',
		line: '+79000000001',
		receiver: '+79000000002',
		amount: { minor: 100_00, currency: 'RUB' },
		fee: { minor: 10_00, currency: 'RUB' }
	};
	const refused = (code: string, more: Partial<Failure> = {}) =>
		words({ command: TRANSFER, state: 'rejected', failure: { class: 'rejected', code, reason: 'Нет', ...more } });

	it('says how much, to whom and at which fee', () => {
		expect(words({ command: TRANSFER })).toMatchObject({
			title: expect.stringMatching(/^Перевод 100\s₽$/),
			subtitle: expect.stringMatching(/^На \+7\s900\s000-00-02, комиссия 10\s₽$/)
		});
		expect(words({ command: TRANSFER, state: 'accepted' }).detail).toBe('Оператор выполняет перевод.');
	});

	it.each([
		['NOT_ENOUGH_MONEY', /не хватило денег/, 'top-up'],
		['LINE_BLOCKED', /заблокирован/, 'top-up'],
		['RECEIVER_UNKNOWN', /Такого номера/, 'review'],
		['OWN_NUMBER', /собственный номер/, 'review'],
		['AMOUNT_OUT_OF_RANGE', /такую сумму/, 'review'],
		['DAY_LIMIT_EXCEEDED', /За сегодня/, 'review'],
		['SOMETHING_ELSE', /Оператор отказал: Нет/, 'confirm-again']
	])('%s has its words and a way on', (code, detail, way) => {
		expect(refused(code)).toMatchObject({ detail: expect.stringMatching(detail) });
		expect(refused(code).actions[0]).toBe(way);
	});

	it('shows the old fee and the new, and asks', () => {
		const price = { now: { minor: 15_00, currency: 'RUB' } };
		expect(refused('FEE_CHANGED', { class: 'conflict', price })).toMatchObject({
			detail: expect.stringMatching(/Было: 10\s₽. Стало: 15\s₽/),
			actions: ['confirm-again', 'discard']
		});
		expect(refused('FEE_CHANGED', { class: 'conflict' }).actions).toEqual(['review', 'discard']);
	});
});
