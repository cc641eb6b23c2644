import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../operator/pack';
import { listCatalogue, listOfferings } from './tmf620';
import { fakeTransport, json } from './transport.fixture';
import { RULES } from './usage/usage.fixture';

const pack = { currency: 'RUB', timeZone: 'Europe/Moscow', api: { tmf620: '/catalogue' } };
const context = {
	line: idOf('+79000000001'),
	number: '+79000000001' as const,
	pack: pack as unknown as OperatorPack,
	usage: RULES
};

const offering = (id: string, ...prices: string[]) => ({
	id,
	name: id,
	lifecycleStatus: 'Active',
	category: [{ id: 'option' }],
	lastUpdate: '2026-11-01T00:00:00Z',
	productOfferingPrice: prices.map((price) => ({ id: price, href: `https://operator.test/${price}`, name: price }))
});
const price = (id: string, value: number) => ({
	id,
	name: id,
	priceType: 'recurring',
	recurringChargePeriodType: 'month',
	recurringChargePeriodLength: 1,
	price: { unit: 'RUB', value }
});

/** A catalogue whose offerings only name their prices. */
function serve(offerings: unknown[], prices: (query: URLSearchParams) => Response) {
	return fakeTransport((request) => {
		const { pathname, searchParams } = new URL(request.url);
		if (Number(searchParams.get('offset')) > 0) return json([]);
		if (pathname.endsWith('/productOfferingPrice')) return prices(searchParams);
		return json(offerings, {
			headers: { 'Content-Type': 'application/json', ETag: '"1"', 'X-Total-Count': String(offerings.length) }
		});
	});
}

async function catalogue(server: ReturnType<typeof serve>) {
	const answer = await listCatalogue(server.transport, context, undefined);
	if (!answer.ok || answer.value.notModified) return answer;
	const { rows, unreadable, pages } = answer.value;
	return { prices: rows.map((row) => row.prices.map((one) => one.price.minor)), rows, unreadable, pages };
}

const asked = ({ requests }: ReturnType<typeof serve>) =>
	requests
		.filter(({ url }) => url.includes('/productOfferingPrice'))
		.map(({ url }) => new URL(url).searchParams.get('id'));

describe('offerings that only name their prices', () => {
	it('are read with them, all at once; nothing of it may be kept by a tag or a date', async () => {
		const server = serve([offering('a', 'p1'), offering('b', 'p2'), offering('c', 'p2')], () =>
			json([price('p1', 5), price('p2', 7), { name: 'of nobody' }])
		);
		const told = await catalogue(server);
		expect(told).toMatchObject({ prices: [[5_00], [7_00], [7_00]], unreadable: 0, pages: undefined });
		expect('rows' in told && told.rows.some((row) => 'updatedAt' in row)).toBe(false);
		expect([...new Set(asked(server))]).toEqual(['p1,p2']);
	});

	it('have no known price while one of theirs is missing', async () => {
		const server = serve([offering('a', 'p1', 'p2')], () => json([price('p1', 5)]));
		expect(await catalogue(server)).toMatchObject({ prices: [[]], unreadable: 0 });
	});

	it('have no known price when the operator has none to tell', async () => {
		for (const status of [404, 500]) {
			const server = serve([offering('a', 'p1'), offering('b')], () => json({ code: 'NO', reason: 'No' }, { status }));
			expect(await catalogue(server)).toMatchObject({ prices: [[], []] });
		}
	});

	it('are not known at all without an answer, or signed out', async () => {
		const lost = serve([offering('a', 'p1')], () => {
			throw new TypeError('Lost');
		});
		expect(await catalogue(lost)).toMatchObject({ ok: false, failure: { class: 'network' } });
		const out = serve([offering('a', 'p1')], () => json({}, { status: 401 }));
		expect(await catalogue(out)).toMatchObject({ ok: false, failure: { class: 'auth' } });
	});

	it('get theirs from the whole list where ids are no filter, or too many', async () => {
		const strict = serve([offering('a', 'p1')], (query) =>
			query.has('id') ? json({ code: '400', reason: 'Unknown filter' }, { status: 400 }) : json([price('p1', 5)])
		);
		expect(await catalogue(strict)).toMatchObject({ prices: [[5_00]] });
		expect([...new Set(asked(strict))]).toEqual(['p1', null]);
		const ids = Array.from({ length: 21 }, (_, index) => `p${index}`);
		const many = serve(
			ids.map((id) => offering(id, id)),
			() => json(ids.map((id) => price(id, 5)))
		);
		expect(await catalogue(many)).toMatchObject({ prices: ids.map(() => [5_00]) });
		expect(asked(many)[0]).toBeNull();
	});
});

it('offerings that have their prices are read by one request, with its tag', async () => {
	const embedded = { ...offering('a'), productOfferingPrice: [price('p1', 5), null] };
	const whole = { ...offering('b'), productOfferingPrice: [price('p1', 5)] };
	const page = { offset: 0, limit: 100, etag: '"1"' };
	const server = serve([embedded, whole, 7], () => json([]));
	expect(await catalogue(server)).toMatchObject({ prices: [[], [5_00]], unreadable: 1, pages: [page] });
	expect(asked(server)).toEqual([]);
	const again = await listCatalogue(
		fakeTransport(() => new Response(null, { status: 304 })).transport,
		context,
		undefined,
		[page]
	);
	expect(again).toEqual({ ok: true, value: { notModified: true } });
});

it('of offerings by their ids the others are left out', async () => {
	const server = serve([offering('a', 'p1'), offering('b', 'p1')], () => json([price('p1', 5)]));
	const answer = await listOfferings(server.transport, context, ['b']);
	expect(answer).toMatchObject({ ok: true, value: { rows: [{ id: 'b', kind: 'option' }], unreadable: 0 } });
});
