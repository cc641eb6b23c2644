import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { projectCatalogue, type CatalogueRows } from './catalogue';
import { freshnessMap, neverFetched } from './freshness';
import { omit } from './util/omit';
import { offering, order, product, queued, rub, switching } from './orders/orders.fixture';
import { LINE } from './outbox.fixture';

const rows = (change: Partial<CatalogueRows>): CatalogueRows => ({
	catalogue: [],
	products: [],
	balances: [],
	owner: null,
	outbox: [],
	freshness: freshnessMap([]),
	...change
});

it('tells tariffs from services, and what the line owns of each', () => {
	const { tariffs, services, balance, blocked } = projectCatalogue(
		rows({
			catalogue: [offering('t', { kind: 'tariff' }), offering('a'), offering('b')],
			products: [
				product('t', { kind: 'tariff' }),
				product('b', { id: 'b1' }),
				product('b', { id: 'b2' }),
				product('a', { status: 'ended' })
			],
			balances: [{ line: idOf(LINE), id: 'm', kind: 'main', name: '', remaining: rub(7), status: 'active' }],
			owner: { line: idOf(LINE), id: 'o', fullName: 'A B', shortName: 'A', lineStatus: 'blocked' }
		})
	);
	const ids = (list: typeof services) => list.map(({ id, products }) => [id, products.map((owned) => owned.id)]);
	expect(ids(tariffs)).toEqual([['t', ['p-t']]]);
	expect(ids(services)).toEqual([
		['a', []],
		['b', ['b1', 'b2']]
	]);
	expect([balance, blocked]).toEqual([rub(7), true]);
});

it('takes the kind of a product from the catalogue; what nobody can tell is among the services', () => {
	const { products, tariffs, services } = projectCatalogue(
		rows({
			catalogue: [offering('t', { kind: 'tariff' })],
			products: [product('t', { kind: 'unknown' }), product('gone', { kind: 'unknown' })]
		})
	);
	expect(products.map(({ kind }) => kind)).toEqual(['tariff', 'unknown']);
	expect(tariffs.map(({ id, products: [own] }) => [id, own?.kind])).toEqual([['t', 'tariff']]);
	expect(services.map(({ id }) => id)).toEqual(['gone']);
});

it('keeps what is owned and the catalogue does not have, under its offering or its own id', () => {
	const nameless = omit(product('own', { id: 'p-own', name: 'Own' }), 'offeringId');
	const { services } = projectCatalogue(
		rows({
			products: [product('gone'), nameless],
			outbox: [queued(order({ offering: { id: 'p-own', name: 'Own' } }), 1)]
		})
	);
	expect(services).toMatchObject([
		{ id: 'gone', name: 'GONE', products: [{ id: 'p-gone' }], orders: [] },
		{ id: 'p-own', name: 'Own', products: [{ id: 'p-own' }], orders: [{ seq: 1 }] }
	]);
	expect(services.every((listed) => !('offering' in listed))).toBe(true);
});

it('shows orders that have not ended, and a done one until the products show it', () => {
	const outbox = [
		queued(order(), 1, { state: 'done', key: 'seen' }),
		queued(order(), 2, { state: 'done', key: 'unseen' }),
		queued(order(), 3, { state: 'cancelled' }),
		queued(order(), 4, { state: 'rejected' }),
		queued(switching('t', 'u'), 5),
		queued({ kind: 'unreadable' }, 6, { state: 'unreadable' })
	];
	const catalogue = [offering('a'), offering('u', { kind: 'tariff' })];
	const products = { ...neverFetched('products'), awaiting: ['unseen'] };
	const { services, tariffs, orders } = projectCatalogue(
		rows({ catalogue, outbox, freshness: freshnessMap([products]) })
	);
	expect(orders.map(({ seq }) => seq)).toEqual([2, 4, 5]);
	expect(services[0]?.orders.map(({ seq }) => seq)).toEqual([2, 4]);
	expect(tariffs[0]?.orders.map(({ seq }) => seq)).toEqual([5]);
	const later = projectCatalogue(rows({ catalogue, outbox }));
	expect(later.services[0]?.orders.map(({ seq }) => seq)).toEqual([4]);
	expect([later.balance, later.blocked]).toEqual([undefined, false]);
});
