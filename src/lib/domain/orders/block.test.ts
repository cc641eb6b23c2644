import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '../catalogue';
import { DAY } from '../instant';
import { LINE } from '../outbox.fixture';
import type { OwnedProduct, Rest } from '../subscriber';
import { blockState, termsOfBlock, type BlockChange } from './block';
import {
	disconnecting,
	monthly,
	NOW,
	offering,
	order,
	product,
	losing,
	queued,
	resuming,
	rub,
	suspending
} from './orders.fixture';
import type { Around } from './terms';

const TERMS = offering('block', { sections: ['block'], sellable: false, prices: [monthly(1_00, 'day')] });
const tariff = (change: Partial<OwnedProduct> = {}) => product('t', { kind: 'tariff', ...change });
const resting = (rest?: Rest) => tariff({ status: 'suspended', ...(rest && { rest }) });
const OWN: Rest = { by: 'subscriber', since: NOW - DAY, until: NOW + DAY };

const around = (products: OwnedProduct[], change: Partial<Around> = {}): Around => ({
	products,
	catalogue: [offering('a'), TERMS],
	balance: rub(300_00),
	blocked: false,
	currency: 'RUB',
	now: NOW,
	payer: LINE,
	...change
});

describe('what there is to show', () => {
	const state = (orders: OrderEntry[], products = [tariff()]) => blockState({ ...around(products), orders });

	it('the tariff, the terms, and the last order about it', () => {
		const orders = [order(), suspending(), resuming(), losing(), disconnecting('a')].map(
			(command, index) => queued(command, index + 1) as OrderEntry
		);
		expect(state(orders)).toEqual({ product: tariff(), offering: TERMS, order: orders[3] });
		expect(state([], [resting(OWN)])).toEqual({ product: resting(OWN), offering: TERMS, block: OWN });
	});

	it('nothing of what nobody knows', () => {
		const ended = [tariff({ status: 'ended' }), product('a')];
		expect(blockState({ ...around(ended), catalogue: [], orders: [] })).toEqual({});
	});
});

describe('blocking', () => {
	const start: BlockChange = { to: 'start' };

	it('rests the tariff, at the price of the terms', () => {
		expect(termsOfBlock(start, around([product('a'), tariff()]))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'suspend',
					offering: { id: 'block', name: 'BLOCK' },
					productId: 'p-t',
					price: { now: rub(1_00), perPeriod: { price: rub(1_00), period: 'day' } },
					related: ['t']
				},
				ends: [],
				balanceAfter: rub(299_00),
				noWayBack: false
			}
		});
	});

	it('until a day', () => {
		const told = termsOfBlock({ to: 'start', until: NOW + DAY }, around([tariff()]));
		expect(told).toHaveProperty('terms.command.until', NOW + DAY);
	});

	it('tells a price announced, and doubts it where the line is blocked for what nobody knows', () => {
		const later = { ...monthly(2_00, 'day'), from: NOW + DAY };
		const dearer = { ...TERMS, prices: [{ ...monthly(1_00, 'day'), until: NOW + DAY }, later] };
		expect(termsOfBlock(start, around([tariff()], { catalogue: [dearer], blocked: true }))).toMatchObject({
			terms: { announced: later, doubt: 'line-blocked' }
		});
	});

	it('is not for a price that nobody knows', () => {
		const told = termsOfBlock(start, around([tariff()], { catalogue: [{ ...TERMS, prices: [] }] }));
		expect(told).toEqual({ ok: false, obstacle: { why: 'price-unknown' } });
	});

	it.each<[string, Around]>([
		['without terms', around([tariff()], { catalogue: [] })],
		['without a tariff', around([product('a')])],
		['twice', around([resting(OWN)])],
		['what is blocked for debt', around([resting({ by: 'debt' })])]
	])('is not asked for %s', (_, known) => {
		expect(termsOfBlock(start, known)).toBeUndefined();
	});
});

describe('ending the block', () => {
	const end: BlockChange = { to: 'end' };

	it('costs nothing, and knows when it would have ended by itself', () => {
		expect(termsOfBlock(end, around([resting(OWN)], { blocked: true }))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'resume',
					offering: { id: 'block', name: 'BLOCK' },
					productId: 'p-t',
					until: NOW + DAY,
					price: { now: rub(0) },
					related: ['t']
				},
				ends: [],
				noWayBack: false
			}
		});
	});

	it('works for what the catalogue has no terms of, and no offering either', () => {
		const owned = { ...resting({ by: 'subscriber' }), offeringId: undefined } as unknown as OwnedProduct;
		const told = termsOfBlock(end, around([owned], { catalogue: [] }));
		expect(told).toMatchObject({ terms: { command: { offering: { id: 'p-t', name: 'T' }, related: [] } } });
		expect(told).not.toHaveProperty('terms.command.until');
	});

	it.each<[string, OwnedProduct]>([
		['that is not there', tariff()],
		['for debt', resting({ by: 'debt' })],
		['of a lost phone', resting({ by: 'lost' })],
		['of whom nobody knows', resting()]
	])('is not asked for one %s', (_, owned) => {
		expect(termsOfBlock(end, around([owned]))).toBeUndefined();
	});
});

describe('a lost phone', () => {
	const lost: BlockChange = { to: 'lost' };

	it.each([
		['that works', tariff()],
		['blocked for debt', resting({ by: 'debt' })],
		['blocked at the subscriber’s word', resting(OWN)]
	])('of a line %s is blocked for nothing', (_, owned) => {
		expect(termsOfBlock(lost, around([owned], { blocked: owned.status === 'suspended' }))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'suspend-lost',
					offering: { id: 'block', name: 'BLOCK' },
					productId: 'p-t',
					price: { now: rub(0) },
					related: ['t']
				},
				ends: [],
				noWayBack: false
			}
		});
	});

	it('needs no terms of the catalogue', () => {
		const told = termsOfBlock(lost, around([tariff()], { catalogue: [] }));
		expect(told).toMatchObject({ terms: { command: { offering: { id: 'p-t', name: 'T' } } } });
	});

	it('is said once, and of a tariff that is known', () => {
		expect(termsOfBlock(lost, around([resting({ by: 'lost' })]))).toBeUndefined();
		expect(termsOfBlock(lost, around([]))).toBeUndefined();
	});
});
