import { describe, expect, it } from 'vitest';
import { useOperator } from '../vitest';

const API = '/tmf-api/prepayBalanceManagement/v4';
const LINE = '+79000000001';

describe('what a line may read', () => {
	const operator = useOperator();
	const get = (path: string, headers: Record<string, string> = {}) =>
		operator.signedIn(LINE).fetch(`${API}${path}`, { headers });

	it('is its own: nobody signed in gets nothing, in the words of the API', async () => {
		const answer = await operator.device().fetch(`${API}/bucket`);
		expect(answer.status).toBe(401);
		expect(await answer.json()).toMatchObject({ '@type': 'Error', code: 'UNAUTHENTICATED', status: '401' });
	});

	it('has counts on lists', async () => {
		const answer = await get('/balanceActionHistory?limit=5&amount.amount.gt=0');
		expect(Number(answer.headers.get('x-total-count'))).toBeGreaterThan(5);
		expect(answer.headers.get('x-result-count')).toBe('5');
		const body = (await answer.json()) as { confirmationDate: string; receiptId: string }[];
		expect(body.map(({ confirmationDate }) => confirmationDate)).toEqual(
			body
				.map(({ confirmationDate }) => confirmationDate)
				.toSorted()
				.toReversed()
		);
		expect(body.every(({ receiptId }) => /^\d{10}$/.test(receiptId))).toBe(true);
	});

	it('is not sent again while it has not changed', async () => {
		const first = await get('/bucket');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^"[\w-]+"$/);
		const second = await get('/bucket', { 'If-None-Match': `"other", W/${etag}` });
		expect(second.status).toBe(304);
		expect(await second.text()).toBe('');
		expect(second.headers.get('etag')).toBe(etag);
		expect((await get('/bucket', { 'If-None-Match': '"other"' })).status).toBe(200);
		// Another query is another answer.
		expect((await get('/bucket?fields=id', { 'If-None-Match': etag })).status).toBe(200);
	});

	it('changes its ETag with the balance', async () => {
		const { headers } = await get('/bucket');
		operator.operator.clock.advance(40 * 24 * 3_600_000);
		operator.operator.ledger.post({
			id: 't',
			at: 0,
			kind: 'adjustment',
			text: 'Возврат',
			postings: [
				{ account: 'revenue:RUB', minor: -1 },
				{ account: `main:${LINE}`, minor: 1 }
			]
		});
		expect((await get('/bucket', { 'If-None-Match': headers.get('etag') ?? '' })).status).toBe(200);
	});

	it('tells apart what does not exist, what is called wrongly and what is asked wrongly', async () => {
		expect((await get('/topupBalance/nobody')).status).toBe(404);
		expect((await get('/no-such-thing')).status).toBe(404);
		expect((await get('/topupBalance/a%252Fb')).status).toBe(404);
		const wrong = await operator.signedIn(LINE).fetch(`${API}/bucket`, { method: 'DELETE' });
		expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
		expect((await get('/bucket?limit=all')).status).toBe(400);
	});

	it('of a blocked line says so everywhere', async () => {
		const blocked = operator.signedIn('+79000000005');
		const read = async (path: string) => (await blocked.fetch(path)).json() as Promise<Record<string, unknown>[]>;
		expect(await read(`${API}/bucket`)).toMatchObject([{ status: 'suspended', remainingValue: { amount: -128.4 } }]);
		expect(await read('/tmf-api/party/v4/individual')).toMatchObject([
			{ partyCharacteristic: expect.arrayContaining([{ name: 'lineStatus', value: 'blocked' }]) }
		]);
		expect(await read('/tmf-api/productInventory/v4/product')).toMatchObject([{ status: 'suspended' }]);
	});
});
