import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '../catalogue';
import { disconnecting, entries, monthly, NOW, offering, order, product, rub, setting } from '../orders/orders.fixture';
import { LINE, OTHER_LINE } from '../outbox.fixture';
import type { OwnedProduct } from '../subscriber';
import { forwardingTo, SERVICE } from './forwarding.fixture';
import type { ForwardingRule, ForwardingTarget } from './target';
import { forwardingChanges, forwardingPlan, termsOfForwarding, type AroundForwarding } from './terms';

const THERE: ForwardingTarget = { number: OTHER_LINE };
const owns = (...forwarding: ForwardingRule[]): OwnedProduct[] => [product(SERVICE.id, { forwarding })];

function around(products: OwnedProduct[], change: Partial<AroundForwarding> = {}): AroundForwarding {
	return {
		products,
		catalogue: [offering('a'), SERVICE],
		orders: [],
		balance: rub(100_00),
		blocked: false,
		currency: 'RUB',
		now: NOW,
		payer: LINE,
		...change
	};
}

describe('sending calls to another number', () => {
	it('the first time connects the service, at its price', () => {
		expect(termsOfForwarding({ condition: 'no-answer', to: { ...THERE, seconds: 20 } }, around([]))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'configure',
					offering: { id: 'forward', name: 'FORWARD' },
					characteristics: [{ name: 'forwarding:no-answer', value: `${OTHER_LINE}/20` }],
					connects: true,
					price: { now: rub(2_00), perPeriod: { price: rub(2_00), period: 'month' } },
					related: []
				},
				ends: [],
				balanceAfter: rub(98_00),
				noWayBack: false
			}
		});
	});

	it('later is free, and says what it takes the place of', () => {
		const known = around(owns({ condition: 'busy', number: '+79000000009' }, { condition: 'all', ...THERE }));
		expect(termsOfForwarding({ condition: 'busy', to: THERE }, known)).toMatchObject({
			terms: {
				command: {
					connects: false,
					price: { now: rub(0) },
					characteristics: [{ name: 'forwarding:busy', value: OTHER_LINE, before: '+79000000009' }]
				}
			}
		});
	});

	it('tells a price announced, and doubts what a blocked line orders', () => {
		const later = { ...monthly(3_00), from: NOW + 1 };
		const dearer = { ...SERVICE, prices: [{ ...monthly(2_00), until: NOW + 1 }, later] };
		expect(
			termsOfForwarding({ condition: 'all', to: THERE }, around([], { catalogue: [dearer], blocked: true }))
		).toMatchObject({ terms: { announced: later, doubt: 'line-blocked' } });
	});
});

it('switching it off is free, and asks for nothing but that', () => {
	const told = termsOfForwarding({ condition: 'all' }, around(owns({ condition: 'all', ...THERE })));
	expect(told).toMatchObject({
		terms: { command: { price: { now: rub(0) }, connects: false, characteristics: [{ before: OTHER_LINE }] } }
	});
	expect(told).not.toHaveProperty('terms.command.characteristics.0.value');
});

describe('with something under way', () => {
	const first = forwardingTo('busy', THERE, { connects: true });
	const connects = (orders: OrderEntry[], condition: 'busy' | 'all' = 'all', products: OwnedProduct[] = []) => {
		const told = termsOfForwarding({ condition, to: { number: '+79000000009' } }, around(products, { orders }));
		return told?.ok && told.terms.command.action === 'configure' ? told.terms.command.connects : told;
	};

	it('the service is connected once', () => {
		expect(connects(entries([first, { state: 'accepted' }]))).toBe(false);
		expect(connects(entries([first, { state: 'done' }]))).toBe(false);
		expect(connects(entries([first, { state: 'rejected' }]))).toBe(true);
		expect(connects(entries(order()))).toBe(true);
	});

	it('what is not sent yet gives way, and connects no longer', () => {
		expect(connects(entries(first), 'busy')).toBe(true);
	});

	it('what waits may be taken back: set and switched off, switched off and set as it was', () => {
		const waiting = entries(first);
		expect(termsOfForwarding({ condition: 'busy' }, around([], { orders: waiting }))).toMatchObject({
			terms: { command: { connects: false, price: { now: rub(0) } } }
		});
		const off = entries(forwardingTo('busy', undefined, { before: THERE }));
		const owned = owns({ condition: 'busy', ...THERE });
		expect(termsOfForwarding({ condition: 'busy', to: THERE }, around(owned, { orders: off }))?.ok).toBe(true);
	});

	it('the end of the service counts once it has been sent', () => {
		const owned = owns({ condition: 'busy', ...THERE });
		const off = disconnecting(SERVICE.id);
		expect(connects(entries([off, { state: 'accepted' }]), 'all', owned)).toBe(true);
		expect(connects(entries(off), 'all', owned)).toBe(false);
	});

	it('what is queued can be switched off before any product shows it', () => {
		const orders = entries([first, { state: 'accepted' }]);
		expect(termsOfForwarding({ condition: 'busy' }, around([], { orders }))).toMatchObject({ ok: true });
		expect(forwardingPlan(SERVICE.id, [], orders).values).toEqual(new Map([['forwarding:busy', OTHER_LINE]]));
		const cleared = entries([first, { state: 'accepted' }], [forwardingTo('busy'), { state: 'accepted' }]);
		expect(forwardingPlan(SERVICE.id, [], cleared)).toEqual({ connected: true, values: new Map() });
	});
});

describe('is not possible', () => {
	it.each<[string, Parameters<typeof termsOfForwarding>[0], AroundForwarding, unknown]>([
		['without a service', { condition: 'all', to: THERE }, around([], { catalogue: [offering('a')] }), undefined],
		['to switch off what is off', { condition: 'all' }, around(owns({ condition: 'busy', ...THERE })), undefined],
		['twice', { condition: 'all', to: THERE }, around(owns({ condition: 'all', ...THERE })), 'connected'],
		[
			'when it is no longer sold',
			{ condition: 'all', to: THERE },
			around([], { catalogue: [{ ...SERVICE, sellable: false }] }),
			'not-sellable'
		],
		[
			'at an unknown price',
			{ condition: 'all', to: THERE },
			around([], { catalogue: [{ ...SERVICE, prices: [] }] }),
			'price-unknown'
		]
	])('%s', (_, change, known, why) => {
		const told = termsOfForwarding(change, known);
		expect(told?.ok === false ? told.obstacle.why : told).toBe(why);
	});

	it('but the service alone, with nothing set yet, is no obstacle', () => {
		const bare = around([product(SERVICE.id)]);
		expect(termsOfForwarding({ condition: 'all', to: THERE }, bare)).toMatchObject({
			terms: { command: { connects: false } }
		});
	});

	it('but who has the service may change it when it is sold no more', () => {
		const known = around(owns(), { catalogue: [{ ...SERVICE, sellable: false }] });
		expect(termsOfForwarding({ condition: 'all', to: THERE }, known)).toMatchObject({ ok: true });
	});
});

it('an order about something else changes none of it', () => {
	expect(forwardingChanges(setting('x'))).toEqual([]);
	expect(forwardingChanges(order())).toEqual([]);
	expect(forwardingChanges(forwardingTo('all', THERE))).toEqual([{ name: 'forwarding:all', value: OTHER_LINE }]);
});
