import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, OrderEntry } from '$lib/domain/catalogue';
import { monthly, NOW, offering, order, product, queued, rub } from '$lib/domain/orders/orders.fixture';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import { newPlaces, serviceList, type Payment } from './service-list';

const listed = (
	id: string,
	change: Partial<CatalogueOffering> = {},
	more: { products?: OwnedProduct[]; orders?: OrderEntry[] } = {}
): CatalogueEntry => ({
	id,
	name: id,
	offering: offering(id, { name: id, ...change }),
	products: [],
	orders: [],
	...more
});

const entry = (seq: number, change: Partial<OrderEntry>): OrderEntry => ({
	...queued(order(), seq),
	command: order(),
	...change
});

const show = (services: CatalogueEntry[], payment: Payment = 'all', typed = '') => {
	const { connected, available, sums } = serviceList(services, { payment, typed }, NOW);
	return {
		connected: connected.map(({ listed: { id }, state }) => `${id} ${state}`),
		available: available.map(({ section, rows }) => [
			section,
			...rows.map(({ listed: { id }, state }) => `${id} ${state}`)
		]),
		sums
	};
};

describe('the list of services', () => {
	it('tells what is connected from what may be; a package is offered again, what is not sold is not', () => {
		const services = [
			listed('b', {}, { products: [product('b')] }),
			listed('gb', { days: 30, sections: ['internet', 'package'] }, { products: [product('gb', { endsAt: NOW })] }),
			listed('old', { sellable: false }),
			listed('lent', { sections: ['promised-payment'] }),
			listed('a', { sections: ['content'] })
		];
		expect(show(services)).toMatchObject({
			connected: ['b connected', 'gb connected'],
			available: [
				['package', 'gb available'],
				['content', 'a available']
			]
		});
	});

	it('what is lent is no service, taken or not: it stands under the balance', () => {
		const lent = { sections: ['promised-payment'], days: 3, lends: rub(50_00) };
		const taken = { products: [product('lent', { endsAt: NOW })] };
		expect(show([listed('lent', lent, taken), listed('byName', { lends: rub(50_00) }, taken)]).connected).toEqual([]);
	});

	it('a row stands as its last order does, else as the thing itself', () => {
		const failed = entry(1, { state: 'rejected' });
		const services = [
			listed('a', {}, { orders: [failed, entry(2, { state: 'queued' })] }),
			listed('b', {}, { products: [product('b', { status: 'suspended' })] }),
			listed('c', {}, { products: [product('c')], orders: [entry(3, { state: 'accepted' })] })
		];
		expect(show(services)).toMatchObject({
			connected: ['b suspended', 'c accepted'],
			available: [['other', 'a queued']]
		});
	});

	it('an order for a package is about the one to come, not about those owned', () => {
		const services = [
			listed('gb', { days: 30 }, { products: [product('gb')], orders: [entry(1, { state: 'queued' })] })
		];
		expect(show(services)).toMatchObject({ connected: ['gb connected'], available: [['other', 'gb queued']] });
	});

	it('paid or free: by the prices in force', () => {
		const services = [
			listed('paid'),
			listed('free', { prices: [monthly(0)] }),
			listed('later', { prices: [{ ...monthly(50_00), from: NOW + 1 }] }),
			listed('unknown', { prices: [] })
		];
		expect(show(services, 'paid').available).toEqual([['other', 'paid available']]);
		expect(show(services, 'free').available).toEqual([['other', 'free available']]);
		expect(show(services).available).toEqual([
			['other', 'free available', 'later available', 'paid available', 'unknown available']
		]);
	});

	it('is searched by every word, in names, descriptions and conditions', () => {
		const services = [
			listed('\u0417\u0432\u0451\u0437\u0434\u044b', { description: '\u041a\u0438\u043d\u043e' }),
			listed('b', { conditions: [{ name: 'Data', value: '20\u00a0GB' }] })
		];
		expect(show(services, 'all', ' \u0437\u0432\u0435\u0437\u0434\u044b \u043a\u0438\u043d').available).toHaveLength(1);
		expect(show(services, 'all', '20 gb').available).toEqual([['other', 'b available']]);
		expect(show(services, 'all', 'data nothing').available).toEqual([]);
	});

	it('packages stand by kind, then by price', () => {
		const pack = (id: string, kind: string, minor: number): CatalogueEntry =>
			listed(id, { days: 30, sections: ['package', kind], prices: [{ kind: 'one-time', price: rub(minor) }] });
		const unknown = listed('gb?', { days: 30, sections: ['package', 'internet'], prices: [] });
		const services = [pack('min', 'calls', 1), unknown, pack('gb20', 'internet', 450), pack('gb5', 'internet', 199)];
		expect(show(services).available).toEqual([
			['package', 'gb5 available', 'gb20 available', 'gb? available', 'min available']
		]);
	});

	it('sums what is taken per period, whatever is shown', () => {
		const owned = (id: string, minor: number, period: 'day' | 'month') =>
			listed(id, {}, { products: [product(id, { prices: [monthly(minor, period)] })] });
		const services = [owned('a', 100, 'month'), owned('b', 50, 'month'), owned('c', 3, 'day')];
		expect(show(services, 'free', 'x').sums).toEqual([
			{ period: 'month', price: rub(150) },
			{ period: 'day', price: rub(3) }
		]);
	});

	it('says that the sums are not all, when nobody knows what something takes', () => {
		const known = listed('a', {}, { products: [product('a', { prices: [monthly(100)] })] });
		const unknown = listed('b', {}, { products: [product('b', { prices: [] })] });
		const list = (...services: CatalogueEntry[]) => serviceList(services, { payment: 'all', typed: '' }, NOW);
		expect(list(known)).toMatchObject({ sums: [{ price: rub(100) }], sumsShort: false });
		expect(list(known, unknown)).toMatchObject({ sums: [{ price: rub(100) }], sumsShort: true });
	});
});

describe('a row whose order was seen', () => {
	const before = [
		listed('a', {}, { orders: [entry(1, { state: 'accepted' })] }),
		listed('b', {}, { products: [product('b')], orders: [entry(2, { state: 'accepted' })] })
	];
	const after = [listed('a', {}, { products: [product('a')] }), listed('b')];

	it('stays where it was once it is connected or disconnected, and is counted as it is', () => {
		const places = new Map(newPlaces(before, new Map()));
		const { connected, available } = serviceList(after, { payment: 'all', typed: '' }, NOW, places);
		expect(connected).toMatchObject([{ listed: { id: 'b' }, state: 'available', moved: true }]);
		expect(available).toMatchObject([{ rows: [{ listed: { id: 'a' }, state: 'connected', moved: true }] }]);
	});

	it('is marked too when it has gone elsewhere and come back', () => {
		const rows = (services: CatalogueEntry[]) => {
			const places = new Map(newPlaces(before, new Map()));
			const { connected, available } = serviceList(
				services,
				{ payment: 'all', typed: '' },
				NOW,
				places,
				new Set(['a'])
			);
			return [...connected, ...available.flatMap((section) => section.rows)].map(({ listed, moved = false }) => [
				listed.id,
				moved
			]);
		};
		const again = before.map((one) => ({ ...one, orders: [] }));
		expect(rows(again)).toEqual([
			['b', false],
			['a', true]
		]);
	});

	it('is placed once; without its order it stands where it belongs', () => {
		const places = new Map(newPlaces(before, new Map()));
		expect(newPlaces(before, places)).toEqual([]);
		expect(show(after)).toMatchObject({ connected: ['a connected'], available: [['other', 'b available']] });
	});
});
