import { expect, it } from 'vitest';
import type { OperatorPack } from '../operator/pack';
import { createMessage } from './messages';
import { createTopUp, findTopUp } from './tmf654';
import { createPayment, findPayment } from './tmf676';
import { fakeTransport, json } from './transport.fixture';

const PACK = { api: { tmf676: '/pay', tmf654: '/top' } } as OperatorPack;
const KEY = 'k';
const order = { receiver: '+79000000001', amount: { minor: 500_50, currency: 'RUB' } } as const;
const find = async (body: unknown, headers?: Record<string, string>) => {
	const { transport, requests } = fakeTransport(() => json(body, headers === undefined ? {} : { headers }));
	return { found: await findPayment(transport, PACK, 'k'), requests };
};

it('a payment carries its key twice and the sum in major units', async () => {
	const { transport, requests } = fakeTransport(() => json({ id: 'p', status: 'done' }, { status: 201 }));
	expect(await createPayment(transport, PACK, KEY, { ...order, method: { id: 'c' } })).toEqual({
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
	expect(await createTopUp(transport, PACK, KEY, { ...order, paymentId: 'p' })).toMatchObject({ ok: true });
	expect(requests[0]?.headers.get('Idempotency-Key')).toBe('k');
	expect(await requests[0]?.json()).toMatchObject({
		amount: { amount: 500.5, units: 'RUB' },
		logicalResource: [{ id: '+79000000001' }],
		paymentMethod: { id: 'p', '@referredType': 'Payment' },
		reason: 'k'
	});
});

const paid = async (body: unknown, status: number, headers: Record<string, string> = {}) => {
	const bare = body === undefined ? new Response(null, { status, headers }) : json(body, { status, headers });
	const { transport } = fakeTransport(() => bare);
	return createPayment(transport, PACK, KEY, { ...order, method: { id: 'c' } });
};

it.each([
	[
		{ id: 'p', status: 'done' },
		{ id: 'p', state: 'done' }
	],
	[
		{ id: 'p', status: ' CAPTURED ' },
		{ id: 'p', state: 'done' }
	],
	[
		{ id: 5, status: 'success' },
		{ id: '5', state: 'done' }
	],
	[
		{ id: 'p', status: 'pendingAuthorization' },
		{ id: 'p', state: 'pending' }
	],
	[
		{ id: 'p', status: 'Declined' },
		{ id: 'p', state: 'refused' }
	],
	[
		{ id: 'p', status: 'string' },
		{ id: 'p', state: 'unclear' }
	],
	[
		{ id: 'p', href: '/payment/p' },
		{ id: 'p', state: 'unclear' }
	],
	[
		{ id: true, status: 'done' },
		{ id: '', state: 'done' }
	],
	[{}, { id: '', state: 'unclear' }],
	[undefined, { id: '', state: 'unclear' }]
])('a 201 with %j acknowledges: %j', async (body, value) => {
	expect(await paid(body, 201)).toEqual({ ok: true, value });
});

it.each([
	['https://api.example/payment/v4/payment/p%201?x=1', 'p 1'],
	['/payment/p-1/', 'p-1'],
	['%E0%A4', '%E0%A4']
])('what is created at %s is known by its last part', async (Location, id) => {
	expect(await paid(undefined, 202, { Location })).toEqual({ ok: true, value: { id, state: 'unclear' } });
});

it.each([{}, null, 'ok', { code: 'NO_MONEY', reason: 'Мало' }])(
	'a 200 with %j says nothing about the outcome',
	async (body) => {
		expect(await paid(body, 200)).toMatchObject({ ok: false, failure: { class: 'server', code: 'UNEXPECTED_BODY' } });
	}
);

it('what is said to support has arrived when it is taken in', async () => {
	const { transport } = fakeTransport(() => new Response(null, { status: 201 }));
	const pack = { api: { tmf683: '/chat' } } as OperatorPack;
	const said = await createMessage(transport, pack, 'k', { text: 'Да', writtenAt: 0 });
	expect(said).toEqual({ ok: true, value: { id: '', state: 'done' } });
});

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

it.each([[[{ id: '\n', correlatorId: 'k' }]], [[{ state: 'done' }]], [[null]], [['p']]])(
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

it('the case of the key is not looked at, and a part of it is another’s', async () => {
	const key = 'AB12-CD';
	const look = async (correlatorId: string) => {
		const { transport } = fakeTransport(() => json([{ id: 'p', status: 'done', correlatorId }]));
		return findPayment(transport, PACK, key);
	};
	expect(await look('ab12-cd')).toMatchObject({ value: { id: 'p' } });
	expect(await look('AB12-C')).toEqual({ ok: true, value: undefined });
});

it('a credit is looked up by its reason', async () => {
	const { transport, requests } = fakeTransport(() => json([{ id: 't', status: 'completed', reason: 'k' }]));
	expect(await findTopUp(transport, PACK, 'k')).toMatchObject({ ok: true, value: { id: 't' } });
	expect(new URL(requests[0]?.url ?? '').searchParams.get('reason')).toBe('k');
});

it('a look-up that fails says so', async () => {
	const { transport } = fakeTransport(() => json({}, { status: 503 }));
	expect(await findTopUp(transport, PACK, 'k')).toMatchObject({ ok: false, failure: { status: 503 } });
});

it('a server that refuses the filter is asked for the whole list; one that refuses that, too, tells nothing', async () => {
	const ours = json([{ id: 'p', status: 'done', correlatorId: 'k' }]);
	const strict = (request: Request) => new URL(request.url).searchParams.has('correlatorId');
	const refused = () => json({ code: 'UNKNOWN_FILTER' }, { status: 400 });
	const unfiltered = fakeTransport((request) => (strict(request) ? refused() : ours.clone()));
	expect(await findPayment(unfiltered.transport, PACK, 'k')).toMatchObject({ value: { id: 'p' } });
	expect(await findPayment(fakeTransport(refused).transport, PACK, 'k')).toMatchObject({ failure: { status: 400 } });
});

it('a list of which nobody knows where it ends does not tell that there is nothing', async () => {
	const others = Array.from({ length: 10 }, (_, n) => ({ id: `p${n}`, status: 'done', correlatorId: `o${n}` }));
	const { transport } = fakeTransport(() => json(others));
	expect(await findPayment(transport, PACK, 'k')).toMatchObject({ ok: false, failure: { code: 'LOOK_UP_UNCERTAIN' } });
});
