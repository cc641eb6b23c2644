import { describe, expect, it } from 'vitest';
import { monthly, NOW, offering, order, product, queued, rub, setting } from '$lib/domain/orders/orders.fixture';
import type { OrderEntry } from '$lib/domain/catalogue';
import { SERVICE } from '$lib/domain/forwarding/forwarding.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import type { OrderChange } from '../../shared/outbox/order-topics';
import { orderStep, changeSpecOf } from './all';

const around = { currency: 'RUB', now: NOW, payer: LINE };
const known = {
	catalogue: [offering('a'), offering('b', { relations: [{ kind: 'excludes', id: 'c' }] })],
	products: [product('c', { prices: [monthly(50_00)] }), product('old', { status: 'ended' })],
	balance: rub(300_00),
	blocked: false,
	services: []
};

it('connecting: what it costs and what is left', () => {
	expect(orderStep({ offering: 'a' }, known, around)).toMatchObject({
		kind: 'terms',
		offering: { id: 'a' },
		terms: { command: { action: 'connect', price: { now: rub(100_00) } }, balanceAfter: rub(200_00) }
	});
});

it('an obstacle comes with what it stands before', () => {
	expect(orderStep({ offering: 'b' }, known, around)).toMatchObject({
		kind: 'obstacle',
		offering: { id: 'b' },
		obstacle: { why: 'excluded', by: { id: 'p-c' } }
	});
});

it('disconnecting works for what the catalogue does not have', () => {
	const step = orderStep({ product: 'p-c' }, known, around);
	expect(step).toMatchObject({ kind: 'terms', terms: { command: { action: 'disconnect', productId: 'p-c' } } });
	expect(step).not.toHaveProperty('offering');
});

it('what is no longer offered, or no longer owned, is gone', () => {
	expect(orderStep({ offering: 'x' }, known, around)).toEqual({ kind: 'gone' });
	expect(orderStep({ product: 'p-old' }, known, around)).toEqual({ kind: 'gone' });
});

describe('a tone', () => {
	const text = { ru: 'x', en: 'x' };
	const tone = offering('x', { tone: { title: text, artist: text }, relations: [{ kind: 'requires', id: 'tones' }] });
	const catalogue = [offering('tones'), tone];
	const services = (orders: OrderEntry[]) => [{ id: 'tones', name: 'TONES', products: [], orders }];
	const set = { slot: { for: 'everyone' }, tone: 'x' } as const;

	it('is set with what is under way in mind', () => {
		const step = (orders: OrderEntry[]) =>
			orderStep({ set }, { ...known, catalogue, services: services(orders) }, around);
		expect(step([])).toMatchObject({ offering: { id: 'x' }, terms: { command: { price: { now: rub(200_00) } } } });
		const connecting = order({ offering: { id: 'tones', name: 'TONES' } });
		expect(step([queued(connecting, 1) as OrderEntry])).toMatchObject({
			terms: { command: { price: { now: rub(100_00) }, connects: false } }
		});
	});

	it('ends with the service that plays it', () => {
		const products = [product('tones'), product('x'), product('c')];
		const data = { ...known, catalogue, products };
		expect(orderStep({ product: 'p-tones' }, data, around)).toMatchObject({ terms: { ends: [{ id: 'p-x' }] } });
		expect(orderStep({ product: 'p-x' }, data, around)).toMatchObject({ terms: { ends: [] } });
	});

	it('taken away is told of by the service; what is not there is gone', () => {
		const products = [product('tones', { tones: [{ slot: set.slot, tone: 'x' }] })];
		const data = { ...known, catalogue, products, services: services([queued(setting('x'), 1) as OrderEntry]) };
		expect(orderStep({ set: { slot: set.slot } }, data, around)).toMatchObject({
			offering: { id: 'tones' },
			terms: { command: { action: 'configure', price: { now: rub(0) } } }
		});
		expect(orderStep({ set }, { ...data, catalogue: [] }, around)).toEqual({ kind: 'gone' });
		expect(orderStep({ set: { slot: set.slot } }, { ...data, products: [], services: [] }, around)).toEqual({
			kind: 'gone'
		});
	});
});

describe('the blacklist', () => {
	const service = offering('list', { sections: ['blacklist'], prices: [monthly(60_00)] });
	const catalogue = [service];
	const entry = '+7495*' as const;
	const format = createFormat({
		locale: 'ru',
		timeZone: 'Europe/Moscow',
		numberPlan: packOf({ number: LINE }).numberPlan,
		now: NOW
	});
	const say = (change: OrderChange, data: Partial<typeof known>) => {
		const step = orderStep(change, { ...known, catalogue, ...data }, around);
		if (step.kind !== 'terms') return step;
		const spec = changeSpecOf(change);
		const { command } = step.terms;
		return {
			about: step.offering?.id,
			title: spec.title(command, step.offering, format),
			button: spec.button(command, step.offering, format),
			facts: spec.facts?.(command, format).map(({ value }) => value),
			effects: spec.effects?.(command, format).length
		};
	};
	const add: OrderChange = { blacklist: { to: 'add', entry } };
	const remove: OrderChange = { blacklist: { to: 'remove', entry } };
	const listing = [product('list', { blacklist: { entries: [entry] } })];

	it('says who, what it costs with the first one, and that the service is connected with it', () => {
		expect(say(add, {})).toEqual({
			about: 'list',
			title: 'Добавить в чёрный список',
			button: expect.stringMatching(/^Добавить за 60\s₽$/),
			facts: [expect.stringMatching(/^\+7\s495\*$/), 'LIST'],
			effects: 2
		});
	});

	it('is free with the service there, under way too, and off it', () => {
		const free = { about: undefined, button: 'Добавить бесплатно', effects: 1 };
		expect(say(add, { products: [product('list')] })).toMatchObject(free);
		const orders = [queued(order({ offering: { id: 'list', name: 'LIST' } }), 1) as OrderEntry];
		const services = [{ id: 'list', name: 'LIST', products: [], orders }];
		expect(say(add, { services } as Partial<typeof known>)).toMatchObject(free);
		expect(say(remove, { products: listing })).toMatchObject({
			title: 'Убрать из чёрного списка',
			button: 'Убрать из чёрного списка',
			effects: 1
		});
	});

	it('that is not there is gone; what stands in the way is told', () => {
		expect(say(add, { catalogue: [] })).toEqual({ kind: 'gone' });
		expect(say(remove, {})).toEqual({ kind: 'gone' });
		expect(say(add, { products: listing })).toMatchObject({ kind: 'obstacle', obstacle: { why: 'connected' } });
		expect(say(add, { products: listing, catalogue: [] })).toEqual({ kind: 'gone' });
	});
});

describe('a block of the number', () => {
	const terms = offering('block', { sections: ['block'], prices: [monthly(1_00, 'day')] });
	const tariff = product('t', { kind: 'tariff' });
	const catalogue = [terms];
	const format = createFormat({
		locale: 'ru',
		timeZone: 'Europe/Moscow',
		numberPlan: packOf({ number: LINE }).numberPlan,
		now: NOW
	});
	const say = (change: OrderChange, data: Partial<typeof known>) => {
		const step = orderStep(change, { ...known, catalogue, products: [tariff], ...data }, around);
		if (step.kind !== 'terms') return step;
		const spec = changeSpecOf(change);
		const { command } = step.terms;
		return {
			about: step.offering?.id,
			title: spec.title(command, step.offering, format),
			button: spec.button(command, step.offering, format),
			facts: spec.facts?.(command, format).map(({ value }) => value),
			effects: spec.effects?.(command, format).join(' ')
		};
	};
	const start: OrderChange = { block: { to: 'start' } };

	it('says what stops, what goes on, what it costs and how it ends', () => {
		expect(say(start, {})).toEqual({
			about: 'block',
			title: 'Заблокировать номер',
			button: expect.stringMatching(/^Заблокировать за 1\s₽$/),
			facts: ['звонки, SMS, интернет', 'экстренные вызовы', 'не списывается', 'когда снимете сами'],
			effects: expect.stringMatching(/Снять блокировку можно/)
		});
	});

	it('until a day says which, and one for free does not speak of money', () => {
		const until = Date.parse('2026-12-20T00:00:00+03:00');
		const free = [{ ...terms, prices: [{ kind: 'one-time' as const, price: rub(0) }] }];
		expect(say({ block: { to: 'start', until } }, { catalogue: free })).toMatchObject({
			button: 'Заблокировать номер',
			facts: expect.arrayContaining([expect.stringMatching(/^20\sдекабря/)])
		});
	});

	it('is ended without its terms, and says what begins again', () => {
		const resting = product('t', { kind: 'tariff', status: 'suspended', rest: { by: 'subscriber' } });
		expect(say({ block: { to: 'end' } }, { products: [resting] })).toEqual({
			about: undefined,
			title: 'Снять блокировку номера',
			button: 'Снять блокировку',
			facts: [],
			effects: expect.stringMatching(/снова заработают.*абонентская плата/)
		});
	});

	it('that can not be asked for is gone; one at an unknown price is not confirmed', () => {
		expect(say({ block: { to: 'end' } }, {})).toEqual({ kind: 'gone' });
		expect(say(start, { catalogue: [] })).toEqual({ kind: 'gone' });
		expect(say(start, { catalogue: [{ ...terms, prices: [] }] })).toMatchObject({
			kind: 'obstacle',
			obstacle: { why: 'price-unknown' }
		});
	});
});

describe('call forwarding', () => {
	const THERE = { number: OTHER_LINE, seconds: 20 } as const;
	const format = createFormat({
		locale: 'ru',
		timeZone: 'Europe/Moscow',
		numberPlan: packOf({ number: LINE }).numberPlan,
		now: NOW
	});
	const data = { ...known, catalogue: [SERVICE] };
	const say = (change: OrderChange, more: Partial<typeof data> = {}) => {
		const step = orderStep(change, { ...data, ...more }, around);
		if (step.kind !== 'terms') return step;
		const spec = changeSpecOf(change);
		const { command } = step.terms;
		return {
			about: step.offering?.id,
			title: spec.title(command, step.offering, format),
			button: spec.button(command, step.offering, format).replaceAll(/\s/g, ' '),
			facts: spec.facts?.(command, format).map(({ value }) => value.replaceAll(/\s/g, ' ')),
			effects: spec.effects?.(command, format).join(' ')
		};
	};

	it('says where to, after how long, what is connected with it, and who pays', () => {
		expect(say({ forwarding: { condition: 'no-answer', to: THERE } })).toEqual({
			about: 'forward',
			title: 'Переадресация: если нет ответа',
			button: 'Включить за 2 ₽',
			facts: ['+7 900 000-00-02', '20 с', 'FORWARD'],
			effects: expect.stringMatching(/^При этом условии.*платите вы/)
		});
	});

	it('of all calls says that the phone will not ring; what was there is named', () => {
		const products = [product(SERVICE.id, { forwarding: [{ condition: 'all', number: '+79000000009' }] })];
		expect(say({ forwarding: { condition: 'all', to: { number: OTHER_LINE } } }, { products })).toMatchObject({
			button: 'Включить',
			facts: ['+7 900 000-00-02'],
			effects: expect.stringMatching(/^Сейчас: \+7.900.000-00-09\. Все звонки/)
		});
		expect(say({ forwarding: { condition: 'all' } }, { products })).toEqual({
			about: undefined,
			title: 'Выключить переадресацию: всегда',
			button: 'Выключить',
			facts: [],
			effects: expect.stringMatching(/снова будут приходить вам/)
		});
	});

	it('without a service, or with nothing to switch off, is gone; at no known price an obstacle', () => {
		expect(say({ forwarding: { condition: 'all' } })).toEqual({ kind: 'gone' });
		expect(say({ forwarding: { condition: 'all', to: THERE } }, { catalogue: [] })).toEqual({ kind: 'gone' });
		expect(
			say({ forwarding: { condition: 'all', to: THERE } }, { catalogue: [{ ...SERVICE, prices: [] }] })
		).toMatchObject({ kind: 'obstacle', obstacle: { why: 'price-unknown' } });
	});
});
