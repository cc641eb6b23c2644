import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../bss/faults';
import { balance, LINE, OTHER, pay, PAYMENT, paymentBody, post, TOPUP, topUpBody } from '../handlers/money.fixture';
import type { Device } from '../node';
import { useOperator } from '../vitest';

const operator = useOperator();
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});
const fault = (...faults: Fault[]) => operator.operator.faults.replace(faults);
const clearing = () => operator.operator.ledger.balance('clearing:RUB');
const statuses = () => operator.operator.log.all().map(({ method, status }) => `${method} ${status}`);
const BUCKET = TOPUP.replace('topupBalance', 'bucket');

describe('a fault', () => {
	it('drop-before: nothing was processed', async () => {
		fault({ path: '**/payment', kind: 'drop-before', times: 1 });
		await expect(post(device, PAYMENT, paymentBody())).rejects.toThrow(TypeError);
		expect(clearing()).toBe(0);
		expect((await post(device, PAYMENT, paymentBody())).status).toBe(201);
	});

	it('drop-after: processed, and the same key finds it done', async () => {
		fault({ path: '**/payment', kind: 'drop-after', times: 1 });
		await expect(post(device, PAYMENT, paymentBody())).rejects.toThrow(TypeError);
		expect(clearing()).toBe(500_00);
		const again = await post(device, PAYMENT, paymentBody());
		expect(again.headers.get('idempotency-replayed')).toBe('true');
		expect(clearing()).toBe(500_00);
		expect(statuses()).toEqual(['POST 0', 'POST 201']);
	});

	it('status: refused without a look, in the words of the API, as often as told', async () => {
		fault({ method: 'POST', path: '**/payment', kind: 'status', status: 503, retryAfter: 7, times: 2 });
		for (let time = 0; time < 2; time += 1) {
			const answer = await post(device, PAYMENT, paymentBody());
			expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
			expect(await answer.json()).toMatchObject({ '@type': 'Error', code: 'HTTP_503' });
		}
		expect(clearing()).toBe(0);
		expect(operator.operator.faults.all()).toEqual([]);
		await pay(device);
	});

	it('html: a page from somewhere else', async () => {
		fault({ path: '**/topupBalance', kind: 'html' });
		const answer = await device.fetch(TOPUP);
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
	});

	it('truncate: processed, and the body breaks off', async () => {
		fault({ path: '**/payment', kind: 'truncate' });
		const answer = await post(device, PAYMENT, paymentBody());
		expect(answer.status).toBe(201);
		await expect(answer.json()).rejects.toThrow(SyntaxError);
		expect(clearing()).toBe(500_00);
	});

	it('mutate: the same seed spoils the same fields, another seed others', async () => {
		const read = async (seed: number) => {
			fault({ path: '**/bucket', kind: 'mutate', seed });
			return (await device.fetch(BUCKET)).text();
		};
		const whole = await (await device.fetch(BUCKET)).text();
		expect(await read(3)).toBe(await read(3));
		const bodies = new Set<string>();
		for (let seed = 0; seed < 40; seed += 1) bodies.add(await read(seed));
		expect(bodies.size).toBeGreaterThan(30);
		expect(bodies.has(whole)).toBe(false);
	});

	it('delay: processed at once, answered later', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		fault({ path: '**/payment', kind: 'delay', ms: 60_000 });
		const answer = post(device, PAYMENT, paymentBody());
		await vi.waitFor(() => expect(clearing()).toBe(500_00), { interval: 1 });
		await vi.advanceTimersByTimeAsync(60_000);
		expect((await answer).status).toBe(201);
		vi.useRealTimers();
	});

	it('hang: no answer until the client gives up', async () => {
		fault({ path: '**/payment', kind: 'hang' });
		const patience = new AbortController();
		const answer = device.fetch(PAYMENT, { signal: patience.signal });
		await vi.waitFor(() => expect(statuses()).toEqual(['GET 0']));
		patience.abort();
		await expect(answer).rejects.toThrow(/abort/i);
	});

	it.each([
		['the faults are changed', () => operator.operator.faults.replace([])],
		['the operator is reset', () => void operator.reset()]
	])('hang: lets go when %s', async (_, change) => {
		fault({ path: '**/payment', kind: 'hang' });
		const answer = device.fetch(PAYMENT);
		await vi.waitFor(() => expect(statuses()).toEqual(['GET 0']));
		change();
		await expect(answer).rejects.toThrow(TypeError);
	});

	it.each([
		['/tmf-api/payment/v4/payment', true],
		['/tmf-api/*', true],
		['**/payment', true],
		['**/paymen?', true],
		['/payment', false],
		['**/pay.ent', false],
		['**/topupBalance', false]
	])('on %s meets a payment: %s', async (path, met) => {
		fault({ path, kind: 'status', status: 500 });
		expect((await device.fetch(PAYMENT)).status).toBe(met ? 500 : 200);
	});

	it('of one method leaves the others alone, and the first that fits is taken', async () => {
		fault(
			{ method: 'POST', path: '**', kind: 'status', status: 500 },
			{ path: '**', kind: 'status', status: 502, times: 1 },
			{ path: '**', kind: 'status', status: 503 }
		);
		expect((await device.fetch(BUCKET)).status).toBe(502);
		expect((await device.fetch(BUCKET)).status).toBe(503);
		expect((await post(device, PAYMENT, paymentBody())).status).toBe(500);
	});
});

describe('the log', () => {
	it('has every request in order, with keys and lines', async () => {
		const id = await pay(device);
		await post(device, TOPUP, topUpBody(id));
		await operator.device().fetch(BUCKET);
		await device.fetch(`${BUCKET}/nothing`);
		expect(operator.operator.log.all()).toMatchObject([
			{ method: 'POST', path: PAYMENT, status: 201, key: 'key-1', line: LINE },
			{ method: 'POST', path: TOPUP, status: 201, key: 'key-1', line: LINE },
			{ method: 'GET', path: BUCKET, status: 401 },
			{ method: 'GET', path: `${BUCKET}/nothing`, status: 404 }
		]);
	});
});

describe('the global fetch', () => {
	it('reaches the operator in tests that listen', async () => {
		operator.server.listen({ onUnhandledRequest: 'error' });
		try {
			const cookie = operator.operator.sessions.openFor(OTHER);
			const answer = await fetch(`https://operator.test${BUCKET}`, { headers: { cookie } });
			expect(await answer.json()).toMatchObject([{ remainingValue: { amount: 0, units: 'RUB' } }]);
			fault({ path: '**', kind: 'drop-before' });
			await expect(fetch(`https://operator.test${BUCKET}`)).rejects.toThrow(TypeError);
		} finally {
			operator.server.close();
		}
		expect(balance(operator, OTHER)).toBe(0);
	});
});
