import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/domain/command';
import { order, rub } from '$lib/domain/orders/orders.fixture';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { OutboxEntry } from '$lib/domain/outbox';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { resultOf, type Around, type ToldEntry } from './result-text';

const format = createFormat({
	locale: 'ru',
	timeZone: 'Europe/Moscow',
	numberPlan: packOf({ number: LINE }).numberPlan,
	now: CONFIRMED
});

const tell = (change: Partial<OutboxEntry>, around: Partial<Around> = {}) =>
	resultOf(entry(change) as ToldEntry, { format, reach: 'ok', balance: undefined, ...around });
const done = (command: Command, around?: Partial<Around>) => tell({ command, state: 'done' }, around);

describe('while it goes', () => {
	it('at once it is being sent, however short it queues, and nothing is said aloud of it', () => {
		expect(tell({ state: 'queued' })).toMatchObject({ state: 'sending', text: 'Отправляем…', spoken: undefined });
		expect(tell({ state: 'sending' })).toMatchObject({ state: 'sending', spoken: undefined });
	});

	it('once taken in it is not sent again, whatever the queue does', () => {
		expect(tell({ state: 'sending', progress: { acknowledged: 'x' } })).toMatchObject({ state: 'waiting' });
	});

	it('without a network, an answer or a session it says when it goes', () => {
		expect(tell({ state: 'queued' }, { reach: 'offline' })).toMatchObject({
			state: 'later',
			text: 'Отправим, когда появится сеть',
			spoken: 'Пополнение на 500 рублей. Отправим, когда появится сеть'
		});
		const failure = { class: 'server', code: 'HTTP_503', reason: '' } as const;
		expect(tell({ state: 'queued', failure })?.text).toMatch(/не отвечает/);
		expect(tell({ state: 'waiting-sign-in' })).toMatchObject({ state: 'sign-in', link: { href: '/sign-in' } });
	});
});

describe('what has come of it', () => {
	it('a top-up of the own account, with the balance as soon as that is known', () => {
		const { command } = entry() as ToldEntry;
		expect(done(command)).toMatchObject({ text: expect.stringMatching(/^Зачислено 500\s₽$/) });
		expect(done(command, { balance: rub(847_20) })).toMatchObject({
			text: expect.stringMatching(/^Зачислено 500\s₽ · на счёте 847,20\s₽$/),
			spoken: 'Зачислено 500 рублей, на счёте 847 рублей 20 копеек',
			link: { href: '/movements?of=key-1', title: 'Чек' }
		});
	});

	it('money for somebody else says for whom, and no balance', () => {
		const { command } = entry() as ToldEntry;
		if (command.kind !== 'top-up') throw new Error('not a top-up');
		expect(done({ ...command, receiver: OTHER_LINE }, { balance: rub(1) })).toMatchObject({
			text: expect.stringMatching(/^Зачислено 500\s₽ на \+7/),
			link: undefined
		});
		const sum = { kind: 'transfer', line: LINE, receiver: OTHER_LINE, amount: rub(100_00), fee: rub(10_00) } as const;
		expect(done(sum)?.text).toMatch(/^Переведено 100\s₽ на \+7/);
		expect(done(sum)?.link?.href).toBe('/movements?of=key-1');
	});

	it('an order says its name and what was taken, a free one no sum', () => {
		const command = order({ offering: { id: 'm', name: 'Музыка' }, price: { now: rub(250_00) } });
		expect(done(command)).toMatchObject({
			text: expect.stringMatching(/^Подключено: Музыка · списано 250\s₽$/),
			spoken: 'Подключено: Музыка, списано 250 рублей'
		});
		const leaves = { ...command, action: 'disconnect', productId: 'p', price: { now: rub(0) } } as Command;
		expect(done(leaves)?.text).toBe('Отключено: Музыка');
	});

	it('a refusal says what, why and where to go on', () => {
		const failure = { class: 'rejected', code: 'NOT_ENOUGH_MONEY', reason: '' } as const;
		const told = tell({ command: order(), state: 'rejected', failure });
		expect(told).toMatchObject({ state: 'refused', link: { href: '/queue' } });
		expect(told?.detail).toMatch(/не хватило денег/);
		expect(told?.spoken).toContain(String(told?.detail));
	});

	it('what the person has called off is no news', () => {
		expect(tell({ state: 'cancelled' })).toBeUndefined();
	});
});
