import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '../catalogue';
import { DAY } from '../instant';
import { LINE } from '../outbox.fixture';
import type { OwnedProduct, Rest } from '../subscriber';
import { blockOf, blockState, termsOfBlock, type BlockChange } from './block';
import {
	disconnecting,
	monthly,
	NOW,
	offering,
	order,
	product,
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

describe('whose block it is', () => {
	it.each<[string, OwnedProduct | undefined, boolean, Rest | undefined]>([
		['nobody’s', tariff(), false, undefined],
		['the subscriber’s own', resting(OWN), true, OWN],
		['its own, though the line is said to work', resting(OWN), false, OWN],
		['for debt', resting({ by: 'debt' }), true, { by: 'debt' }],
		['not told of a suspended tariff', resting(), false, { by: 'unknown' }],
		['not told of a line', tariff(), true, { by: 'unknown' }],
		['not told where no tariff is known', undefined, true, { by: 'unknown' }]
	])('%s', (_, owned, blocked, expected) => {
		expect(blockOf(owned, blocked)).toEqual(expected);
	});

	it('what is not suspended has no block, whatever was told of it once', () => {
		expect(blockOf(tariff({ rest: OWN }), false)).toBeUndefined();
	});
});

describe('what there is to show', () => {
	const state = (orders: OrderEntry[], products = [tariff()]) => blockState({ ...around(products), orders });

	it('the tariff, the terms, and the last order about it', () => {
		const orders = [order(), suspending(), resuming(), disconnecting('a')].map(
			(command, index) => queued(command, index + 1) as OrderEntry
		);
		expect(state(orders)).toEqual({ product: tariff(), offering: TERMS, order: orders[2] });
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
