/**
 * Changes of services, end to end: each is done once at the price that was confirmed, or visibly
 * not.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { must } from '../../mocks/bss/must';
import { topUpFrom } from '$lib/domain/top-up';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, credited, LINE, type Phone } from './support/device';
import {
	blindOrder,
	connect,
	disconnect,
	offline,
	owned,
	paid,
	termsOf,
	ORDER,
	ordersSent,
	assertSound,
	signedInPhone
} from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const polls = () => p.sent.filter((sent) => sent.startsWith('GET /productOrder/')).length;

describe('an order', () => {
	it('is taken in, asked about, and done: paid once as confirmed, and the rows then show it', async () => {
		const before = p.ledger().balance;
		const { command, balanceAfter } = await termsOf(p, 'social-net');
		const { key } = await p.engine.actions.confirm(command);
		await p.engine.drain('enqueued');
		expect(await p.entry(key)).toMatchObject({
			state: 'accepted',
			version: 7,
			progress: { acknowledged: 'order-1000001' }
		});
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
		expect([paid(p, key), p.ledger().balance]).toEqual([1, before - 120_00]);
		expect(owned(p)).toContain('social-net');
		expect((await p.db.products.toArray()).map(({ offeringId }) => offeringId)).toContain('social-net');
		expect((await p.db.balances.toArray()).find(({ kind }) => kind === 'main')?.remaining).toEqual(balanceAfter);
		expect((await p.db.freshness.toArray()).filter(({ awaiting }) => awaiting)).toEqual([]);
		expect(ordersSent(p)).toBe(1);
	});

	it('confirmed with the money it lacks waits for it, and each is done once', async () => {
		const { command } = await termsOf(p, 'social-net');
		const [card] = await p.db.cards.toArray();
		const topUp = topUpFrom(must(card, 'a card'), LINE, LINE, { minor: 200_00, currency: 'RUB' });
		const before = p.ledger().entries.length;
		const { key, topUp: paying } = await p.engine.actions.confirmWithTopUp(command, topUp);
		await p.engine.drain('enqueued');
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done']);
		expect([credited(p, must(paying, 'its key')), paid(p, key)]).toEqual([1, 1]);
		expect(
			p
				.ledger()
				.entries.slice(before)
				.map(({ minor }) => minor)
		).toEqual([200_00, -120_00]);
	});

	it('is asked about ever more seldom while the operator takes its time', async () => {
		p.answer((name, body) => (name.includes('/productOrder') ? body.replaceAll('completed', 'held') : undefined));
		await connect(p, 'social-net');
		const waits: number[] = [];
		for (let poll = 0; poll < 6; poll += 1) {
			const { nextAttemptAt = 0 } = await p.engine.drain('timer');
			waits.push(nextAttemptAt - p.clock.now());
			p.clock.advance(nextAttemptAt - p.clock.now());
			p.host.operator.clock.advance(10_000);
		}
		expect(waits).toEqual(waits.toSorted((a, b) => a - b));
		expect(waits.at(-1)).toBeGreaterThan(20 * (waits[0] ?? 0));
		expect([ordersSent(p), polls()]).toEqual([1, 5]);
	});

	it('for a package, a disconnection and a tariff each does what it says', async () => {
		await connect(p, 'data-1');
		await disconnect(p, 'music');
		await comeToRest(p);
		await p.topUp(1_000);
		await connect(p, 'always-near');
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done', 'done', 'done']);
		expect(owned(p)).toEqual(['always-near', 'caller-shield', 'data-1']);
	});

	it('that no screen may let through is refused outright', async () => {
		const { confirm } = p.engine.actions;
		const wrong = [
			blindOrder('music', 100, { price: { now: { minor: 100, currency: 'BYN' } } }),
			blindOrder('music', -1),
			blindOrder('music', 0.5),
			blindOrder('music', 0, { action: 'disconnect' })
		];
		for (const command of wrong) await expect(confirm(command)).rejects.toThrow(RangeError);
		expect(await p.db.outbox.count()).toBe(0);
	});
});

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['S3: 500 twice', { kind: 'status', status: 500, times: 2 }],
	['S4: processed, the answer lost', { kind: 'drop-after', times: 1 }],
	['broken before it arrives', { kind: 'drop-before', times: 2 }],
	['S10: processed, the answer cut short', { kind: 'truncate', times: 1 }],
	['S10: a page instead of JSON', { kind: 'html', times: 2 }],
	['S10: 429 with Retry-After', { kind: 'status', status: 429, retryAfter: 90, times: 1 }]
])('%s', (_, fault) => {
	it.each([
		['the order', { method: 'POST', path: '**/productOrder' }],
		['the questions about it', { method: 'GET', path: '**/productOrder**' }],
		['any request at all', { path: '**' }]
	])('on %s: done exactly once', async (_step, where) => {
		p.faults({ ...where, ...fault });
		const { key } = await connect(p, 'social-net');
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
		expect(paid(p, key)).toBe(1);
		expect(p.host.operator.orders.of(LINE)).toHaveLength(1);
	});
});

it('taken in stays taken in when a question about it fails, and holds up nobody', async () => {
	await connect(p, 'social-net');
	await p.engine.drain('enqueued');
	p.faults({ method: 'GET', path: '**/productOrder/*', kind: 'status', status: 503, times: 1 });
	const { nextAttemptAt = 0 } = await p.engine.drain('timer');
	p.clock.advance(nextAttemptAt - p.clock.now());
	await p.engine.drain('timer');
	expect((await p.db.outbox.toArray())[0]).toMatchObject({ state: 'accepted', failure: { status: 503 } });
	await p.topUp(100);
	await p.engine.drain('enqueued');
	expect(await p.states()).toEqual(['accepted', 'done']);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'done']);
});

it('one the operator took in and then knows nothing of is never sent again', async () => {
	const { key } = await connect(p, 'social-net');
	await p.engine.drain('enqueued');
	p.refuse((name) => name.startsWith('GET /productOrder/'), 404);
	p.answer((name) => (name === 'GET /productOrder' ? '[]' : undefined));
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'unknown', progress: { acknowledged: 'order-1000001' } });
	expect(ordersSent(p)).toBe(1);
});

describe.each(['before it arrives', 'before the answer'] as const)('S5: the app dies %s', (moment) => {
	it.each([ORDER, 'GET /productOrder/order-1000001'])('during %s: done exactly once', async (request) => {
		const death = p.dieAt(request, moment);
		const { key } = await connect(p, 'social-net');
		void p.engine.drain('enqueued').then(({ nextAttemptAt = 0 }) => {
			p.clock.advance(nextAttemptAt - p.clock.now());
			void p.engine.drain('timer');
		});
		await death;
		await comeToRest({ ...p, engine: p.reopen(inProcessLocks()) });
		expect(await p.states()).toEqual(['done']);
		expect([paid(p, key), p.host.operator.orders.of(LINE).length]).toEqual([1, 1]);
	});
});

describe('S13: the price has changed while it waited', () => {
	async function dearer(): Promise<string> {
		await p.topUp(1_000);
		await comeToRest(p);
		const { key } = await offline(p, () => connect(p, 'video-net'));
		p.host.operator.clock.set(Date.parse('2026-12-01T00:00:00+03:00'));
		await comeToRest(p);
		return key;
	}

	it('asks, with the old price and the new, charges neither, and does it once at what is then confirmed', async () => {
		const key = await dearer();
		const rub = (minor: number) => ({ minor, currency: 'RUB' });
		expect(await p.entry(key)).toMatchObject({
			state: 'needs-confirmation',
			command: { price: { now: rub(250_00), perPeriod: { price: rub(250_00), period: 'month' } } },
			failure: {
				code: 'PRICE_CHANGED',
				price: { now: rub(290_00), perPeriod: { price: rub(290_00), period: 'month' } }
			}
		});
		expect(paid(p, key)).toBe(0);

		const twice = await Promise.all([p.engine.actions.confirmAgain(key), p.engine.actions.confirmAgain(key)]);
		expect(twice[0]).toEqual(twice[1]);
		await comeToRest(p);
		expect((await p.states()).slice(1)).toEqual(['cancelled', 'done']);
		const fees = p.ledger().entries.filter((entry) => entry.key === twice[0].key);
		expect(fees.map(({ minor }) => minor)).toEqual([-290_00]);
	});

	it('has the catalogue asked anew, and can be called off', async () => {
		const key = await dearer();
		expect((await p.db.freshness.get([idOf(LINE), 'catalogue']))?.checkedAt).toBe(p.clock.now());
		await p.engine.actions.discard(key);
		await comeToRest(p);
		expect([(await p.entry(key)).state, paid(p, key)]).toEqual(['cancelled', 0]);
	});
});

describe('the operator refuses', () => {
	it('a question: that says nothing of the order, which is asked about again', async () => {
		const { key } = await connect(p, 'social-net');
		await p.engine.drain('enqueued');
		p.faults({ method: 'GET', path: '**/productOrder/*', kind: 'status', status: 400, times: 2 });
		await comeToRest(p);
		expect([await p.states(), paid(p, key)]).toEqual([['done'], 1]);
	});

	it('without a word: it is said that it did', async () => {
		p.answer((name, body) =>
			name.includes('/productOrder') ? body.replaceAll('acknowledged', 'rejected') : undefined
		);
		const { key } = await connect(p, 'social-net');
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'ORDER_REFUSED', reason: '' } });
	});

	it('what does not go together, with its reason', async () => {
		const command = blindOrder('super-caller-id', 107_00, {
			price: {
				now: { minor: 107_00, currency: 'RUB' },
				perPeriod: { price: { minor: 7_00, currency: 'RUB' }, period: 'day' }
			}
		});
		const { key } = await p.engine.actions.confirm(command);
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({
			state: 'rejected',
			failure: { class: 'rejected', code: 'REQUIRES_OFFERING', reason: expect.stringContaining('нужна') }
		});
	});

	it('what no longer goes when work begins, in the words of the order', async () => {
		const { key } = await connect(p, 'social-net');
		await p.engine.drain('enqueued');
		const line = must(p.host.operator.lines.find(LINE));
		const offering = p.host.operator.catalogue(line.pack).get('social-net');
		line.products.push({ ...must(line.products[0]), id: 'elsewhere', offering });
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'ALREADY_CONNECTED' } });
		expect(paid(p, key)).toBe(0);
	});

	it('when the money is gone by then; once there is some, it is done under a new key', async () => {
		await p.engine.actions.confirm((await termsOf(p, 'films')).command);
		const { key } = await connect(p, 'data-5');
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'rejected']);
		expect((await p.entry(key)).failure).toMatchObject({ code: 'NOT_ENOUGH_MONEY' });
		await p.topUp(500);
		const again = await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'cancelled', 'done', 'done']);
		expect([paid(p, key), paid(p, again.key)]).toEqual([0, 1]);
	});

	it('while the line is blocked', async () => {
		const { key } = await offline(p, () => connect(p, 'social-net'));
		const { ledger, lines } = p.host.operator;
		ledger.post({
			id: 'debt',
			at: 0,
			kind: 'adjustment',
			text: 'Долг',
			postings: [
				{ account: `main:${LINE}`, minor: -1_000_00 },
				{ account: 'revenue:RUB', minor: 1_000_00 }
			]
		});
		must(lines.find(LINE)).status = 'blocked';
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'LINE_BLOCKED' } });
	});

	it('what takes the place of a refused one is the only one left', async () => {
		const { key } = await p.engine.actions.confirm(blindOrder('nothing', 0));
		await comeToRest(p);
		const next = await connect(p, 'social-net', key);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done']);
		expect(await p.entry(key)).toMatchObject({ replacedBy: next.key });
	});
});
