import { expect, it } from 'vitest';
import { createTopUp, findTopUp } from './tmf654';
import { createPayment, findPayment } from './tmf676';
import { fakeTransport, json } from './transport.fixture';

const order = { key: 'k', receiver: '+79000000001', amount: { minor: 500_50, currency: 'RUB' } } as const;
const find = async (body: unknown, headers?: Record<string, string>) => {
	const { transport, requests } = fakeTransport(() => json(body, headers === undefined ? {} : { headers }));
	return { found: await findPayment(transport, '/pay', 'k'), requests };
};

it('a payment carries its key twice and the sum in major units', async () => {
	const { transport, requests } = fakeTransport(() => json({ id: 'p', status: 'done' }, { status: 201 }));
	expect(await createPayment(transport, '/pay', { ...order, cardId: 'c' })).toEqual({
		ok: true,
		value: { id: 'p', state: 'done' }
	});
	const [request] = requests;
	expect([request?.method, request?.url, request?.headers.get('Idempotency-Key')]).toEqual([
		'POST',
		'http://operator.test/pay/payment',
		'k'
	]);
	expect(await request?.json()).toEqual({
		correlatorId: 'k',
		account: { id: '+79000000001' },
		paymentMethod: { id: 'c' },
		totalAmount: { unit: 'RUB', value: 500.5 }
	});
});

it('a credit names the payment, the receiver and, to be found again, the key', async () => {
	const { transport, requests } = fakeTransport(() => json({ id: 't', status: 'completed' }, { status: 201 }));
	expect(await createTopUp(transport, '/top', { ...order, paymentId: 'p' })).toMatchObject({ ok: true });
	expect(requests[0]?.headers.get('Idempotency-Key')).toBe('k');
	expect(await requests[0]?.json()).toMatchObject({
		amount: { amount: 500.5, units: 'RUB' },
		logicalResource: [{ id: '+79000000001' }],
		paymentMethod: { id: 'p', '@referredType': 'Payment' },
		reason: 'k'
	});
});

it.each([{}, null, 'ok', { id: true, status: 'done' }])(
	'a 201 with %j says nothing about the outcome',
	async (body) => {
		const { transport } = fakeTransport(() => json(body, { status: 201 }));
		expect(await createPayment(transport, '', { ...order, cardId: 'c' })).toMatchObject({
			ok: false,
			failure: { class: 'server', code: 'UNEXPECTED_BODY' }
		});
	}
);

it('a look-up asks by key and finds nothing in an empty list', async () => {
	const { found, requests } = await find([]);
	expect(found).toEqual({ ok: true, value: undefined });
	expect(new URL(requests[0]?.url ?? '').searchParams.get('correlatorId')).toBe('k');
});

it('leaves out records of other keys, of a server that ignores the filter, readable or not', async () => {
	const { found } = await find([
		{ id: 'x', status: 'done', correlatorId: 'other' },
		{ correlatorId: 'other' },
		{ id: 'p', status: 'done', correlatorId: 'k' }
	]);
	expect(found).toEqual({ ok: true, value: { id: 'p', state: 'done' } });
});

it.each([{}, { correlatorId: null }, { correlatorId: 5 }])(
	'takes what carries no key (%j) for nobody’s',
	async (rest) => {
		expect((await find([{ id: 'kiosk-1', status: 'done', ...rest }])).found).toEqual({ ok: true, value: undefined });
		expect(
			(
				await find([
					{ id: 'kiosk-1', status: 'done', ...rest },
					{ id: 'p', status: 'done', correlatorId: 'k' }
				])
			).found
		).toMatchObject({ value: { id: 'p' } });
	}
);

it.each([[[{ id: 'p', correlatorId: 'k' }]], [[{ status: 'done' }]], [[null]], [['p']]])(
	'%j may be ours and can not be read: a failure, never «nothing found»',
	async (body) => {
		expect((await find(body)).found).toMatchObject({ ok: false, failure: { class: 'server' } });
	}
);

it('of several under one key the one that took effect counts', async () => {
	const denied = { id: 'a', status: 'denied', correlatorId: 'k' };
	expect((await find([denied, { id: 'b', status: 'done', correlatorId: 'k' }])).found).toMatchObject({
		value: { id: 'b', state: 'done' }
	});
	expect((await find([denied])).found).toMatchObject({ value: { id: 'a', state: 'refused' } });
});

it('a credit is looked up by its reason', async () => {
	const { transport, requests } = fakeTransport(() => json([{ id: 't', status: 'completed', reason: 'k' }]));
	expect(await findTopUp(transport, '', 'k')).toMatchObject({ ok: true, value: { id: 't' } });
	expect(new URL(requests[0]?.url ?? '').searchParams.get('reason')).toBe('k');
});

it('a look-up that fails says so', async () => {
	const { transport } = fakeTransport(() => json({}, { status: 503 }));
	expect(await findTopUp(transport, '', 'k')).toMatchObject({ ok: false, failure: { status: 503 } });
});
