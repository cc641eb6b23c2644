import { expect, it } from 'vitest';
import { buying, disconnecting, monthly, NOW, offering, order, product, rub } from '$lib/domain/orders/orders.fixture';
import { DAY } from '$lib/domain/instant';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { orderFacts, priceText, type Ordered } from './order-facts';

const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: NOW });

/** With ordinary spaces, as they are read. */
const told = (ordered: Ordered) =>
	[priceText(ordered, format), ...orderFacts(ordered, format, NOW).map(({ name, value }) => `${name}: ${value}`)].map(
		(line) => line.replace(/[\u00a0\u202f]/g, ' ')
	);

const price = { now: rub(150_00), perPeriod: { price: rub(100_00), period: 'month' as const } };
const connecting = { command: order({ price }), ends: [], noWayBack: false };

it('what is connected: now, then, the part that is taken once, conditions, and what is left', () => {
	const terms = { ...connecting, balanceAfter: rub(50_00) };
	const conditions = [{ name: 'Где', value: 'По России' }];
	expect(told({ terms, offering: offering('a', { conditions }) })).toEqual([
		'150 ₽ сейчас',
		'Дальше: 100 ₽ в месяц',
		'В том числе разово: 50 ₽',
		'Где: По России',
		'Останется на счёте: 50 ₽'
	]);
	expect(orderFacts({ terms }, format, NOW).at(-1)).toMatchObject({ minor: 50_00, testid: 'confirm-balance' });
});

it('a price announced for this period is what comes next; one for later comes after it', () => {
	const announced = (days: number) => ({ ...monthly(120_00), from: NOW + days * DAY });
	const told = (days: number) =>
		orderFacts({ terms: { ...connecting, announced: announced(days) } }, format, NOW).map(({ name }) => name);
	expect(told(3)).not.toContain('Дальше');
	expect(told(40)).toContain('Дальше');
});

it('what is disconnected: free unless the operator may want something, and what is not paid any more', () => {
	const terms = { ...connecting, command: disconnecting('a', { price: { now: rub(0) } }) };
	const owned = product('a', { prices: [monthly(30_00)] });
	expect(told({ terms, product: owned })).toEqual(['Отключение бесплатное', 'Больше не спишется: 30 ₽ в месяц']);
	expect(told({ terms, product: { ...owned, penalty: true } })[0]).toBe('За отключение оператор может списать деньги');
	// Conditions of what ends are nobody's concern.
	expect(told({ terms, offering: offering('a', { conditions: [{ name: 'Где', value: 'Здесь' }] }) })).toEqual([
		'Отключение бесплатное'
	]);
});

it('what is lent: its fee, how much, when it is taken back, and what the balance becomes', () => {
	const terms = {
		...connecting,
		command: buying({ price: { now: rub(7_00) } }),
		balanceAfter: rub(93_00)
	};
	const lent = offering('promised', { lends: rub(100_00), days: 3 });
	const [fee, sum, back, becomes] = told({ terms, offering: lent });
	expect([fee, sum, becomes]).toEqual(['Комиссия 7 ₽', 'Зачислят на счёт: 100 ₽', 'Станет на счёте: 93 ₽']);
	expect(back).toMatch(/^Вернуть: /);
});

it('of an order that the money is not enough for nothing is said to be left; money on its way counts', () => {
	const terms = { ...connecting, balanceAfter: rub(-51_80) };
	expect(told({ terms }).join()).not.toContain('Останется');
	expect(told({ terms, coming: 52_00 }).at(-1)).toBe('Останется на счёте: 0,20 ₽');
	// Whoever disconnects, or borrows, has no less for it.
	const ending = { ...terms, command: disconnecting('a', { price: { now: rub(0) } }) };
	expect(told({ terms: ending }).at(-1)).toBe('Останется на счёте: −51,80 ₽');
	expect(told({ terms, offering: offering('loan', { lends: rub(1_00) }) }).at(-1)).toBe('Станет на счёте: −51,80 ₽');
});
