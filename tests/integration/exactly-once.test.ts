import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { HOUR, MINUTE } from '$lib/domain/instant';
import { charged, comeToRest, credited, LINE, OTHER, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

it('a top-up is charged and credited once, and home then shows the new balance with nothing pending', async () => {
	await p.engine.pull('sign-in');
	const before = p.ledger().balance;
	const key = await p.topUp(500);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done']);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	expect(p.ledger().balance).toBe(before + 500_00);
	await vi.waitFor(async () => {
		expect((await p.db.freshness.toArray()).filter(({ awaiting }) => awaiting)).toEqual([]);
	});
	const main = (await p.db.balances.toArray()).find(({ kind }) => kind === 'main');
	expect(main?.remaining.minor).toBe(before + 500_00);
	expect((await p.db.movements.toArray()).filter(({ amount }) => amount.minor === 500_00).length).toBeGreaterThan(0);
});

it("another's number is credited, the own card pays", async () => {
	const key = await p.topUp(300, OTHER);
	await comeToRest(p);
	expect([charged(p, key), credited(p, key, OTHER), credited(p, key)]).toEqual([1, 1, 0]);
});

it('S1: five commands queued with no network all go, in order, once it is back', async () => {
	p.network.up = false;
	const keys: string[] = [];
	for (const roubles of [100, 200, 300, 400, 500]) keys.push(await p.topUp(roubles));
	await p.engine.drain('person');
	expect(await p.states()).toEqual(Array(5).fill('queued'));
	expect(p.sent).toEqual([]);

	p.network.up = true;
	await p.engine.drain('online');
	expect(await p.states()).toEqual(Array(5).fill('done'));
	const order = p.ledger().entries.flatMap(({ key }) => (key !== undefined && keys.includes(key) ? [key] : []));
	expect(order).toEqual(keys);
	// No attempt without a network counts as sent: nothing had to be looked up.
	expect(p.sent.filter((request) => request === 'GET /payment')).toEqual([]);
});

it('a command that waits offline can be called off; one that may have arrived can not', async () => {
	p.network.up = false;
	const key = await p.topUp(100);
	await p.engine.drain('person');
	expect(await p.engine.actions.cancel(key)).toBe(true);
	p.network.up = true;
	p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
	const arrived = await p.topUp(200);
	await p.engine.drain('enqueued');
	expect(await p.engine.actions.cancel(arrived)).toBe(false);
	await comeToRest(p);
	expect(await p.states()).toEqual(['cancelled', 'done']);
	expect([charged(p, key), charged(p, arrived), credited(p, arrived)]).toEqual([0, 1, 1]);
});

const PAYMENT = { method: 'POST', path: '**/payment' };
const CREDIT = { method: 'POST', path: '**/topupBalance' };

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['S3: 500 twice', { kind: 'status', status: 500, times: 2 }],
	['a gateway that gives up three times', { kind: 'status', status: 504, times: 3 }],
	['S4: processed, the answer lost', { kind: 'drop-after', times: 1 }],
	['processed, the answer lost three times', { kind: 'drop-after', times: 3 }],
	['broken before it arrives', { kind: 'drop-before', times: 2 }],
	['S10: processed, the answer cut short', { kind: 'truncate', times: 1 }],
	['S10: a page instead of JSON', { kind: 'html', times: 2 }],
	['S10: 429 with Retry-After', { kind: 'status', status: 429, retryAfter: 90, times: 1 }],
	['408', { kind: 'status', status: 408, times: 1 }]
])('%s', (_, fault) => {
	it.each([
		['the payment', PAYMENT],
		['the credit', CREDIT],
		['any request at all', { path: '**' }]
	])('on %s: applied exactly once', async (_step, where) => {
		p.faults({ ...where, ...fault });
		const key = await p.topUp(500);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
		expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	});
});

it('look-ups that fail too send nothing until one succeeds', async () => {
	p.faults(
		{ ...PAYMENT, kind: 'drop-after', times: 1 },
		{ method: 'GET', path: '**/payment', kind: 'status', status: 500, times: 2 },
		{ method: 'GET', path: '**/payment', kind: 'truncate', times: 1 }
	);
	const key = await p.topUp(500);
	await comeToRest(p);
	expect(p.sent.filter((request) => request === 'POST /payment')).toHaveLength(1);
	expect(p.sent.filter((request) => request === 'GET /payment')).toHaveLength(4);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

it('a look-up that is refused says nothing of the payment: it is asked again, and nothing is sent twice', async () => {
	p.faults(
		{ ...PAYMENT, kind: 'drop-after', times: 1 },
		{ method: 'GET', path: '**/payment', kind: 'status', status: 400 }
	);
	const key = await p.topUp(500);
	await comeToRest(p);
	expect(await p.states()).toEqual(['unknown']);
	p.faults();
	p.clock.advance(HOUR);
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['done']);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

describe('an operator of which nobody knows whether it recognises a repeat', () => {
	beforeEach(async () => {
		p = await phone(undefined, { pack: { repeats: 'never' } });
	});

	it('gets nothing a second time, unless the person says so', async () => {
		p.faults({ ...PAYMENT, kind: 'drop-before', times: 1 });
		const key = await p.topUp(500);
		await comeToRest(p);
		expect([await p.states(), charged(p, key)]).toEqual([['unknown'], 0]);
		expect(await p.engine.actions.sendAgain(key)).toBe(true);
		await comeToRest(p);
		expect([await p.states(), charged(p, key), credited(p, key)]).toEqual([['done'], 1, 1]);
		expect(await p.engine.actions.sendAgain(key)).toBe(false);
	});

	it('gets it again once it has shown that it finds what is ours', async () => {
		const first = await p.topUp(100);
		await comeToRest(p);
		p.faults({ ...PAYMENT, kind: 'drop-before', times: 1 });
		const second = await p.topUp(500);
		await comeToRest(p);
		expect([await p.states(), credited(p, first), credited(p, second)]).toEqual([['done', 'done'], 1, 1]);
	});

	it('holds up nobody while nobody knows, and is taken off by the person', async () => {
		p.faults({ ...PAYMENT, kind: 'drop-before', times: 1 });
		const lost = await p.topUp(500);
		await p.topUp(100);
		await comeToRest(p);
		expect(await p.states()).toEqual(['unknown', 'done']);
		await p.engine.actions.retry(lost);
		await p.engine.drain('person');
		// By now it has found the other one by its key: that this one is not there is certain.
		expect((await p.entry(lost)).state).toBe('expired');
		await p.engine.actions.discard(lost);
		expect(await p.states()).toEqual(['cancelled', 'done']);
	});
});

it('S10: waits as long as the operator asks, whatever else happens', async () => {
	p.faults({ ...PAYMENT, kind: 'status', status: 429, retryAfter: 600, times: 1 });
	await p.topUp(500);
	const { nextAttemptAt } = await p.engine.drain('enqueued');
	expect(nextAttemptAt).toBe(p.clock.now() + 10 * MINUTE);
	p.clock.advance(10 * MINUTE - 1);
	for (const trigger of ['online', 'focus', 'timer'] as const) await p.engine.drain(trigger);
	expect(p.sent.filter((request) => request === 'POST /payment')).toHaveLength(1);
	p.clock.advance(1);
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['done']);
});

it('S10: a request that hangs is given up after the timeout and looked up', async () => {
	p.faults({ ...CREDIT, kind: 'hang', times: 1 });
	const key = await p.topUp(500);
	const draining = p.engine.drain('enqueued');
	await expect.poll(() => p.sent.includes('POST /topupBalance')).toBe(true);
	p.clock.advance(30_000);
	await draining;
	expect(await p.entry(key)).toMatchObject({ state: 'queued', outcomeUnknown: true, failure: { class: 'timeout' } });
	await comeToRest(p);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

it('S6: 400 on the second of three: it stays visible with its reason, the third goes', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200), await p.topUp(300)];
	p.network.up = true;
	p.refuse((request, key) => request === 'POST /payment' && key === keys[1], 400);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'rejected', 'done']);
	expect((await p.entry(keys[1] ?? '')).failure).toMatchObject({ class: 'rejected', status: 400 });
	expect(keys.map((key) => charged(p, key))).toEqual([1, 0, 1]);
});

it('a card refused by the bank: nothing charged, the reason kept, and a lost refusal is found again', async () => {
	p.faults({ ...PAYMENT, kind: 'drop-after', times: 1 });
	const key = await p.topUp(5_000, LINE, p.cards[1]);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'PAYMENT_DECLINED' } });
	expect([charged(p, key), credited(p, key)]).toEqual([0, 0]);
});
