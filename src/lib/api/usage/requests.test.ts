import { describe, expect, it } from 'vitest';
import { fakeTransport, json } from '../transport.fixture';
import { countUsage, getUsagePage, listUsageSpecifications, type UsagePageRequest } from './requests';
import { bytesOf, call } from './usage.fixture';

const BASE = '/tmf-api/usageManagement/v4';
const PAGE: UsagePageRequest = { order: 'newest first', offset: 0, limit: 1_000 };

function page(answer: () => Response, more: Partial<UsagePageRequest> = {}) {
	const { transport, requests } = fakeTransport(answer);
	return { requests, result: getUsagePage(transport, BASE, { ...PAGE, ...more }) };
}

describe('a page of usage', () => {
	it('comes as the bytes that were sent, with its counts', async () => {
		const headers = { 'X-Total-Count': '2500', 'X-Result-Count': '1', ETag: '"a"' };
		const { result } = page(() => json([call()], { headers }));
		expect(await result).toEqual({
			ok: true,
			value: { body: bytesOf([call()]), total: 2500, count: 1, etag: '"a"' }
		});
	});

	it('is asked for by range, order, place and the fields that are read', async () => {
		const { result, requests } = page(() => json([]), {
			from: Date.UTC(2026, 10, 1),
			before: Date.UTC(2026, 11, 1),
			ratedFrom: Date.UTC(2026, 10, 20),
			order: 'oldest first',
			offset: 2_000,
			limit: 500
		});
		expect(await result).toEqual({ ok: true, value: { body: bytesOf([]) } });
		const { pathname, searchParams } = new URL(requests[0]?.url ?? '');
		expect(pathname).toBe(`${BASE}/usage`);
		expect(Object.fromEntries(searchParams)).toEqual({
			'usageDate.gte': '2026-11-01T00:00:00.000Z',
			'usageDate.lt': '2026-12-01T00:00:00.000Z',
			'ratedProductUsage.ratingDate.gte': '2026-11-20T00:00:00.000Z',
			fields: 'usageDate,usageType,description,status,usageSpecification,usageCharacteristic,ratedProductUsage',
			sort: '+usageDate',
			offset: '2000',
			limit: '500'
		});
	});

	it('that has not changed has no body', async () => {
		const { result, requests } = page(() => new Response(null, { status: 304, headers: { ETag: '"a"' } }), {
			etag: '"a"'
		});
		expect(await result).toEqual({ ok: true, value: { body: undefined, etag: '"a"' } });
		expect(requests[0]?.headers.get('If-None-Match')).toBe('"a"');
	});

	it('may have white space around it, and counts that are none', async () => {
		const { result } = page(() => new Response(' \r\n\t[ ]\n', { headers: { 'X-Total-Count': 'many' } }));
		expect(await result).toEqual({ ok: true, value: { body: bytesOf(' \r\n\t[ ]\n') } });
	});

	it.each([
		[
			'a captive portal',
			() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
			'NOT_A_LIST'
		],
		['half a list', () => new Response('[{"id":"1"},{"id"'), 'NOT_A_LIST'],
		['nothing', () => new Response(''), 'NOT_A_LIST'],
		['a refusal', () => json({ code: 'BUSY', reason: 'later' }, { status: 503 }), 'BUSY']
	])('%s is a failure of the server', async (_, answer, code) => {
		expect(await page(answer).result).toMatchObject({ ok: false, failure: { class: 'server', code } });
	});

	it.each<[number, Partial<UsagePageRequest>]>([
		[204, {}],
		[404, { offset: 10 }],
		[416, { offset: 10 }],
		[404, { before: 1_000 }]
	])('that has no records may come as %i', async (status, more) => {
		const { result } = page(() => new Response(null, { status }), more);
		expect(await result).toEqual({ ok: true, value: { body: bytesOf([]) } });
	});

	it('of an API that is not there is a refusal', async () => {
		const { result } = page(() => new Response(null, { status: 404 }));
		expect(await result).toMatchObject({ ok: false, failure: { class: 'rejected' } });
	});

	it('may have its total in Content-Range', async () => {
		const { result } = page(() => json([call()], { status: 206, headers: { 'Content-Range': 'items 0-9/4644' } }));
		expect(await result).toMatchObject({ value: { total: 4_644 } });
	});

	it('for nobody is a failure to be signed in', async () => {
		const { result } = page(() => json({ code: 'UNAUTHENTICATED', reason: '' }, { status: 401 }));
		expect(await result).toMatchObject({ ok: false, failure: { class: 'auth', code: 'UNAUTHENTICATED' } });
	});
});

describe('the count of a range', () => {
	const count = (answer: () => Response) => countUsage(fakeTransport(answer).transport, BASE, { from: 0 });

	it('is the total of a list of one', async () => {
		const { transport, requests } = fakeTransport(() => json([{ id: '1' }], { headers: { 'X-Total-Count': '31' } }));
		expect(await countUsage(transport, BASE, { before: 0 })).toEqual({ ok: true, value: 31 });
		expect(new URL(requests[0]?.url ?? '').search).toBe(
			'?usageDate.lt=1970-01-01T00%3A00%3A00.000Z&fields=none&offset=0&limit=1'
		);
	});

	it('that the operator does not tell is a failure', async () => {
		expect(await count(() => json([]))).toMatchObject({ ok: false, failure: { code: 'UNEXPECTED_BODY' } });
		expect(await count(() => new Response('', { status: 500 }))).toMatchObject({
			ok: false,
			failure: { class: 'server' }
		});
	});
});

it('kinds of usage tell what their characteristics are measured in', async () => {
	const specCharacteristic = [
		{ name: 'duration', characteristicValueSpecification: [{ unitOfMeasure: 'min' }] },
		{ name: 'direction', characteristicValueSpecification: [{ value: 'outgoing' }, null] },
		{ name: 'otherParty' }
	];
	const { transport } = fakeTransport(() =>
		json([{ id: 'voice', name: 'Звонок', specCharacteristic }, { id: 'sms' }], { headers: { ETag: '"s"' } })
	);
	expect(await listUsageSpecifications(transport, BASE)).toEqual({
		ok: true,
		value: {
			notModified: false,
			unreadable: 1,
			whole: true,
			pages: [{ offset: 0, limit: 100, etag: '"s"' }],
			rows: [
				{
					id: 'voice',
					name: 'Звонок',
					characteristics: [{ name: 'duration', unit: 'min' }, { name: 'direction' }, { name: 'otherParty' }]
				}
			]
		}
	});
});
