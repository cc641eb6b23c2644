import { describe, expect, it } from 'vitest';
import { monthly, NOW, offering, order, product, queued, rub, setting } from '$lib/domain/orders/orders.fixture';
import type { OrderEntry } from '$lib/domain/catalogue';
import { orderStep } from './all';

const around = { currency: 'RUB', now: NOW };
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
