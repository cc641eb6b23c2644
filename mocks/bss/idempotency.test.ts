import { describe, expect, it } from 'vitest';
import { createClock } from './clock';
import { createIdempotency, KEY_LIFE, type Keyed } from './idempotency';

const REQUEST: Keyed = { key: 'k', method: 'POST', path: '/payment', line: '+79000000001', bodyHash: 'h' };

function bench() {
	const clock = createClock(0, () => 0);
	const idempotency = createIdempotency<{ status: number }>(clock, ({ status }) => status < 500);
	let effects = 0;
	const work = async () => ({ status: 201, effect: (effects += 1) });
	const send = (more: Partial<Keyed> = {}, run: () => Promise<{ status: number }> = work) =>
		idempotency.once({ ...REQUEST, ...more }, run);
	return { clock, idempotency, send, effects: () => effects };
}

describe('idempotency records', () => {
	it('answer the same key and body with the same answer and no second effect', async () => {
		const { send, effects } = bench();
		const first = await send();
		const second = await send();
		expect(second).toEqual({ answer: first.answer, replayed: true });
		expect(first.replayed).toBe(false);
		expect(effects()).toBe(1);
	});

	it('let requests that arrive together wait for one effect', async () => {
		const { send, effects, idempotency } = bench();
		const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
		expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
		expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
		expect(effects()).toBe(1);
		expect(idempotency.uses()).toMatchObject([{ key: 'k', times: 20 }]);
	});

	it.each([
		['another body', { bodyHash: 'other' }],
		['another line', { line: '+79000000002' as const }]
	])('refuse the key with %s', async (_, more) => {
		const { send, effects } = bench();
		await send();
		await expect(send(more)).rejects.toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
		expect(effects()).toBe(1);
	});

	it('are kept per method and path', async () => {
		const { send, effects } = bench();
		await send();
		await send({ path: '/topupBalance', bodyHash: 'other' });
		await send({ method: 'PATCH', bodyHash: 'other' });
		expect(effects()).toBe(3);
	});

	it('live for 24 hours by the operator’s clock and not a moment longer', async () => {
		const { send, effects, clock } = bench();
		await send();
		clock.advance(KEY_LIFE - 1);
		expect((await send()).replayed).toBe(true);
		clock.advance(1);
		expect((await send({ bodyHash: 'other' })).replayed).toBe(false);
		expect(effects()).toBe(2);
	});

	it('survive a clock that is set back', async () => {
		const { send, clock } = bench();
		await send();
		clock.set(-KEY_LIFE);
		expect((await send()).replayed).toBe(true);
	});

	it('forget an answer that decided nothing, so that a retry is a new request', async () => {
		const { send, effects } = bench();
		await send({}, async () => ({ status: 503 }));
		expect((await send()).answer.status).toBe(201);
		expect(effects()).toBe(1);
	});

	it('forget a request that fell over', async () => {
		const { send, effects } = bench();
		await expect(send({}, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
		await send();
		expect(effects()).toBe(1);
	});
});
