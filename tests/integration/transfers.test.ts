/** Transfers, end to end: each moves once at the fee that was confirmed, or visibly not. */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { must } from '../../mocks/bss/must';
import { HOUR } from '$lib/domain/instant';
import { mainBalance } from '$lib/domain/home';
import type { TransferCommand } from '$lib/domain/command';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, credited, LINE, OTHER, type Phone } from './support/device';
import { assertSound, offline, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const command = (roubles: number, change: Partial<TransferCommand> = {}): TransferCommand => ({
	kind: 'transfer',
	line: LINE,
	receiver: OTHER,
	amount: rub(roubles * 100),
	fee: rub(10_00),
	...change
});
const transfer = (roubles: number, change: Partial<TransferCommand> = {}) =>
	p.engine.actions.confirm(command(roubles, change));
const TRANSFER = 'POST /transferBalance';
const both = () => [p.ledger().balance, p.ledger(OTHER).balance];
/** How often it has moved: what left this line, and what came to the other. */
const moved = (key: string) => [credited(p, key), credited(p, key, OTHER)];

it('leaves once with its fee, arrives whole, and the balance is read anew', async () => {
	const [own = 0, theirs = 0] = both();
	const { key } = await transfer(100);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({
		state: 'done',
		version: 3,
		progress: { transferId: 'transfer-1000001' }
	});
	expect(both()).toEqual([own - 110_00, theirs + 100_00]);
	expect(moved(key)).toEqual([1, 1]);
	// Nobody waits for the reading that follows a delivery.
	const awaited = async () => (await p.db.freshness.toArray()).filter(({ awaiting }) => awaiting);
	await expect.poll(awaited).toEqual([]);
	expect(mainBalance(await p.db.balances.toArray())?.remaining).toEqual(rub(own - 110_00));
	expect((await p.db.movements.toArray()).filter(({ kind }) => kind === 'transfer')).toHaveLength(1);
});

it('that no screen may let through is refused outright', async () => {
	const wrong: Partial<TransferCommand>[] = [
		{ receiver: LINE },
		{ amount: rub(0) },
		{ amount: { minor: 100, currency: 'BYN' }, fee: { minor: 10, currency: 'BYN' } },
		{ fee: rub(-1) }
	];
	for (const change of wrong) await expect(transfer(100, change)).rejects.toThrow(RangeError);
	expect(await p.db.outbox.count()).toBe(0);
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
		['the transfer', { method: 'POST', path: '**/transferBalance' }],
		['any request at all', { path: '**' }]
	])('on %s: moved exactly once', async (_step, where) => {
		p.faults({ ...where, ...fault });
		const { key } = await transfer(100);
		await comeToRest(p);
		expect([await p.states(), moved(key)]).toEqual([['done'], [1, 1]]);
	});
});

describe.each(['before it arrives', 'before the answer'] as const)('S5: the app dies %s', (moment) => {
	it('during the transfer: moved exactly once', async () => {
		const death = p.dieAt(TRANSFER, moment);
		const { key } = await transfer(100);
		void p.engine.drain('enqueued');
		await death;
		await comeToRest({ ...p, engine: p.reopen(inProcessLocks()) });
		expect([await p.states(), moved(key)]).toEqual([['done'], [1, 1]]);
	});
});

it('is asked about, and never sent again, while the operator has not decided', async () => {
	p.answer((name, body) => (name.includes('/transferBalance') ? body.replaceAll('completed', 'created') : undefined));
	const { key } = await transfer(100);
	const { nextAttemptAt = 0 } = await p.engine.drain('timer');
	expect((await p.entry(key)).state).toBe('accepted');
	p.answer(() => undefined);
	p.clock.advance(nextAttemptAt - p.clock.now());
	await comeToRest(p);
	expect([await p.states(), moved(key)]).toEqual([['done'], [1, 1]]);
	expect(p.sent.filter((sent) => sent === TRANSFER)).toHaveLength(1);
});

it('that the operator could not carry out says so', async () => {
	p.answer((name, body) => (name.includes('/transferBalance') ? body.replaceAll('completed', 'failed') : undefined));
	const { key } = await transfer(100);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'TRANSFER_FAILED' } });
});

it('that waited for 20 hours asks again instead of moving money', async () => {
	const { key } = await offline(p, () => transfer(100));
	p.clock.advance(20 * HOUR);
	p.host.operator.clock.advance(20 * HOUR);
	await comeToRest(p);
	expect([(await p.entry(key)).state, moved(key)]).toEqual(['expired', [0, 0]]);
	const again = await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect([await p.states(), moved(key), moved(again.key)]).toEqual([
		['cancelled', 'done'],
		[0, 0],
		[1, 1]
	]);
});

it('that waited for 20 hours with its answer lost is looked up, and never sent a second time', async () => {
	p.faults({ method: 'POST', path: '**/transferBalance', kind: 'drop-after', times: 1 });
	const { key } = await transfer(100);
	await p.engine.drain('enqueued');
	p.clock.advance(21 * HOUR);
	p.host.operator.clock.advance(21 * HOUR);
	await comeToRest(p);
	expect([await p.states(), moved(key)]).toEqual([['done'], [1, 1]]);
});

it('waits for the top-up that is to pay for it', async () => {
	const first = await p.topUp(1_000);
	const { key } = await transfer(1_000);
	await comeToRest(p);
	expect([await p.states(), moved(first), moved(key)]).toEqual([
		['done', 'done'],
		[1, 0],
		[1, 1]
	]);
});

describe('the operator refuses', () => {
	it.each<[string, Partial<TransferCommand>, string]>([
		['a number of nobody', { receiver: '+79161234567' }, 'RECEIVER_UNKNOWN'],
		['more than it moves at a time', { amount: rub(6_000_00) }, 'AMOUNT_OUT_OF_RANGE'],
		['more than there is', { amount: rub(340_00) }, 'NOT_ENOUGH_MONEY']
	])('%s, under its own name, and the rows are read anew', async (_, change, code) => {
		const before = both();
		const { key } = await transfer(100, change);
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { class: 'rejected', code } });
		expect(both()).toEqual(before);
		await expect.poll(async () => (await p.db.freshness.get([idOf(LINE), 'balances']))?.checkedAt).toBe(p.clock.now());
	});

	it('a line blocked meanwhile; another sum may then be confirmed in its place', async () => {
		const { key } = await offline(p, () => transfer(100));
		must(p.host.operator.lines.find(LINE)).status = 'blocked';
		p.host.operator.ledger.post({
			id: 'debt',
			at: 0,
			kind: 'adjustment',
			text: 'Долг',
			postings: [
				{ account: `main:${LINE}`, minor: -1_000_00 },
				{ account: 'revenue:RUB', minor: 1_000_00 }
			]
		});
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'LINE_BLOCKED' } });
		await p.topUp(2_000);
		const next = await p.engine.actions.confirm(command(50), { replaces: key });
		await comeToRest(p);
		expect([await p.states(), moved(key), moved(next.key)]).toEqual([
			['cancelled', 'done', 'done'],
			[0, 0],
			[1, 1]
		]);
		expect(await p.entry(key)).toMatchObject({ replacedBy: next.key });
	});

	it('another fee than it takes: asks, and moves it once at the one that is then confirmed', async () => {
		const { key } = await transfer(100, { fee: rub(5_00) });
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({
			state: 'needs-confirmation',
			failure: { code: 'FEE_CHANGED', price: { now: rub(10_00) } }
		});
		expect(moved(key)).toEqual([0, 0]);
		const before = p.ledger().balance;
		const again = await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect([await p.states(), p.ledger().balance, moved(again.key)]).toEqual([
			['cancelled', 'done'],
			before - 110_00,
			[1, 1]
		]);
	});

	it('another fee without a word of it: the same one can be confirmed again', async () => {
		p.refuse((name) => name === TRANSFER, 409);
		const { key } = await transfer(100);
		await comeToRest(p);
		const entry = await p.entry(key);
		expect([entry.state, entry.failure?.price]).toEqual(['needs-confirmation', undefined]);
		const again = await p.engine.actions.confirmAgain(key);
		expect((await p.entry(again.key)).command).toEqual(command(100));
	});
});
