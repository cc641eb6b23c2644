import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '../catalogue';
import { disconnecting, entries, monthly, NOW, offering, order, product, rub, setting } from '../orders/orders.fixture';
import { LINE, OTHER_LINE } from '../outbox.fixture';
import type { OwnedProduct } from '../subscriber';
import { tonePlan } from './plan';
import type { ToneRule, ToneSlot } from './slot';
import { termsOfTone, type AroundTones } from './terms';

const both = (text: string) => ({ ru: text, en: text });
const melody = (id: string, minor: number, change = {}) =>
	offering(id, {
		prices: [monthly(minor)],
		tone: { title: both(id), artist: both('') },
		relations: [{ kind: 'requires', id: 'tones' }],
		...change
	});

const SERVICE = offering('tones', { prices: [monthly(98_00)] });
const X = melody('x', 50_00);
const Y = melody('y', 30_00);
const EVERYONE: ToneSlot = { for: 'everyone' };
const ONE: ToneSlot = { for: 'caller', number: OTHER_LINE };

const owns = (...rules: [ToneSlot, string][]): OwnedProduct[] => [
	product('tones', { tones: rules.map(([slot, tone]): ToneRule => ({ slot, tone })) }),
	...[...new Set(rules.map(([, tone]) => tone))].map((tone) => product(tone))
];

function around(products: OwnedProduct[], change: Partial<AroundTones> = {}): AroundTones {
	return {
		products,
		catalogue: [offering('a'), SERVICE, X, Y],
		orders: [],
		balance: rub(250_00),
		blocked: false,
		currency: 'RUB',
		now: NOW,
		payer: LINE,
		...change
	};
}

const per = (minor: number) => ({ price: rub(minor), period: 'month' });

describe('setting a tone', () => {
	it('connects the service with the first one: both are paid for', () => {
		expect(termsOfTone({ slot: EVERYONE, tone: 'x' }, around([]))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'configure',
					offering: { id: 'tones', name: 'TONES' },
					characteristics: [{ name: 'tone', value: 'x', valueName: 'X' }],
					connects: true,
					price: { now: rub(148_00), perPeriod: per(148_00) },
					related: ['x']
				},
				ends: [],
				balanceAfter: rub(102_00),
				noWayBack: false
			}
		});
	});

	it('in place of another, which is not paid for any more', () => {
		const told = termsOfTone({ slot: EVERYONE, tone: 'y' }, around(owns([EVERYONE, 'x'])));
		expect(told).toMatchObject({
			terms: {
				command: {
					characteristics: [{ before: 'x', beforeName: 'X' }],
					connects: false,
					price: { now: rub(30_00), perPeriod: per(30_00) }
				},
				ends: [{ offeringId: 'x' }]
			}
		});
	});

	it('that is paid for already is free for another slot, and stays for the other', () => {
		const products = owns([EVERYONE, 'x'], [ONE, 'y']);
		const told = termsOfTone({ slot: ONE, tone: 'x' }, around(products));
		expect(told).toMatchObject({ terms: { command: { price: { now: rub(0) } }, ends: [{ offeringId: 'y' }] } });
		expect(told).not.toHaveProperty('terms.command.price.perPeriod');
	});

	it('to the operator’s beep is free', () => {
		const told = termsOfTone({ slot: ONE }, around(owns([ONE, 'x'])));
		expect(told).toMatchObject({ terms: { command: { price: { now: rub(0) }, related: [] }, ends: [{ id: 'p-x' }] } });
		expect(told).not.toHaveProperty('terms.command.characteristics.0.value');
	});

	it('names what it takes the place of by its id when the catalogue has it no longer', () => {
		const told = termsOfTone({ slot: EVERYONE, tone: 'x' }, around(owns([EVERYONE, 'gone'])));
		expect(told).toMatchObject({ terms: { command: { characteristics: [{ before: 'gone', beforeName: 'gone' }] } } });
		expect(told).toHaveProperty('terms.ends', []);
	});

	it('tells a price announced, and doubts what a blocked line orders', () => {
		const later = { ...monthly(80_00), from: NOW + 1 };
		const dearer = melody('x', 50_00, { prices: [{ ...monthly(50_00), until: NOW + 1 }, later] });
		const told = termsOfTone(
			{ slot: EVERYONE, tone: 'x' },
			around([], { catalogue: [SERVICE, dearer], blocked: true })
		);
		expect(told).toMatchObject({ terms: { announced: later, doubt: 'line-blocked' } });
	});
});

describe('with something under way', () => {
	const price = (wish: Parameters<typeof termsOfTone>[0], orders: OrderEntry[], products: OwnedProduct[] = []) => {
		const told = termsOfTone(wish, around(products, { orders }));
		if (!told?.ok) return told;
		const { command } = told.terms;
		return [command.price.now.minor, command.action === 'configure' && command.connects];
	};
	const first = setting('x', { connects: true });

	it.each<[string, OrderEntry[], unknown]>([
		['that connects the service', entries([first, { state: 'accepted' }]), [30_00, false]],
		['that is done', entries([first, { state: 'done' }]), [30_00, false]],
		['that was refused', entries([first, { state: 'rejected' }]), [128_00, true]],
		['that this takes the place of', entries(first), [128_00, true]],
		['of another service', entries(order()), [128_00, true]],
		['that only connects the service', entries(order({ offering: { id: 'tones', name: 'T' } })), [30_00, false]]
	])('%s', (_, orders, expected) => {
		expect(price({ slot: EVERYONE, tone: 'y' }, orders)).toEqual(expected);
	});

	it('the same tone for another slot is paid for once', () => {
		expect(price({ slot: ONE, tone: 'x' }, entries(first))).toEqual([0, false]);
	});

	it('a tone that is being taken away is paid for anew', () => {
		const products = owns([EVERYONE, 'x']);
		expect(price({ slot: ONE, tone: 'x' }, entries(setting(undefined)), products)).toEqual([50_00, false]);
	});

	it('switching off counts once it has been sent; before that it gives way', () => {
		const products = owns([EVERYONE, 'x']);
		const off = disconnecting('tones');
		expect(price({ slot: ONE, tone: 'x' }, entries([off, { state: 'accepted' }]), products)).toEqual([148_00, true]);
		expect(price({ slot: ONE, tone: 'x' }, entries(off), products)).toEqual([0, false]);
	});
});

describe('is not possible', () => {
	it.each<[string, Parameters<typeof termsOfTone>[0], AroundTones, unknown]>([
		['without the tone', { slot: EVERYONE, tone: 'z' }, around([]), undefined],
		['with what is no tone', { slot: EVERYONE, tone: 'a' }, around([]), undefined],
		['without a service', { slot: EVERYONE, tone: 'x' }, around([], { catalogue: [X] }), undefined],
		['to take away what was never there', { slot: EVERYONE }, around([]), undefined],
		['twice', { slot: EVERYONE, tone: 'x' }, around(owns([EVERYONE, 'x'])), 'connected'],
		[
			'when it is no longer sold',
			{ slot: EVERYONE, tone: 'x' },
			around([], { catalogue: [SERVICE, { ...X, sellable: false }] }),
			'not-sellable'
		],
		[
			'at prices of different periods',
			{ slot: EVERYONE, tone: 'x' },
			around([], { catalogue: [SERVICE, melody('x', 0, { prices: [monthly(1_00, 'day')] })] }),
			'price-unknown'
		],
		[
			'at a price beyond counting',
			{ slot: EVERYONE, tone: 'x' },
			around([], { catalogue: [SERVICE, melody('x', Number.MAX_SAFE_INTEGER)] }),
			'price-unknown'
		],
		[
			'at an unknown price',
			{ slot: EVERYONE, tone: 'x' },
			around([], { catalogue: [offering('tones', { prices: [] }), X] }),
			'price-unknown'
		]
	])('%s', (_, wish, known, why) => {
		const told = termsOfTone(wish, known);
		expect(told?.ok === false ? told.obstacle.why : told).toBe(why);
	});

	it('a tone with no fee costs what the service does', () => {
		const free = melody('x', 0, { prices: [{ kind: 'one-time', price: rub(0) }] });
		const told = termsOfTone({ slot: EVERYONE, tone: 'x' }, around([], { catalogue: [SERVICE, free] }));
		expect(told).toHaveProperty('terms.command.price', { now: rub(98_00), perPeriod: per(98_00) });
		const connected = around(owns([EVERYONE, 'y']), { catalogue: [SERVICE, free, Y] });
		const changed = termsOfTone({ slot: EVERYONE, tone: 'x' }, connected);
		expect(changed).toHaveProperty('terms.command.price', { now: rub(0) });
	});

	it('an ended product is nobody’s', () => {
		const ended = owns([EVERYONE, 'x']).map((one): OwnedProduct => ({ ...one, status: 'ended' }));
		expect(termsOfTone({ slot: EVERYONE, tone: 'x' }, around(ended))).toMatchObject({
			terms: { command: { connects: true }, ends: [] }
		});
	});
});

it('a service that plays nothing yet is there all the same', () => {
	expect(tonePlan('tones', [product('tones')], [])).toEqual({ connected: true, tones: new Map() });
});
