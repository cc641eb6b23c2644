/**
 * Nothing that can't run holds a lock or waits for one, and nobody in a hurry waits behind reading.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshnessOf } from '$lib/db/repositories/resources';
import { processLocks } from '$lib/platform/lock-source';
import { createLocks, type Locks } from '$lib/platform/locks';
import { pretendPage, type PretendPage } from '$lib/platform/presence.fixture';
import type { Engine } from '$lib/sync/engine';
import { DRAIN_LOCK, SESSION_LOCK } from '$lib/sync/lock-names';
import { charged, credited, LINE, phone, type Phone } from './support/device';

let p: Phone;
let locks: Locks;
let here: Engine;
let there: Engine;
let away: PretendPage;
let release: () => void;

beforeEach(async () => {
	p = await phone();
	const source = processLocks();
	away = pretendPage();
	locks = createLocks(source);
	here = p.reopen(locks);
	there = p.reopen(createLocks(source, away.presence), away.presence);
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

function hold(request: string): void {
	const held = new Promise<void>((resolve) => (release = resolve));
	let first = true;
	p.hold((name) => {
		if (name !== request || !first) return Promise.resolve();
		first = false;
		return held;
	});
}

async function queued(roubles: number): Promise<string> {
	p.network.up = false;
	const key = await p.topUp(roubles);
	await p.engine.drain('timer');
	p.network.up = true;
	p.sent.length = 0;
	return key;
}

describe('a page that is put away', () => {
	it('while it waits for its turn holds up nobody behind it', async () => {
		const key = await queued(100);
		hold('POST /payment');
		const first = here.drain('online');
		await expect.poll(() => p.sent.at(-1)).toBe('POST /payment');
		const waiting = there.drain('online');
		away.tell('pagehide');
		release();
		await first;
		const next = await queued(200);
		await here.drain('online');
		expect([credited(p, key), credited(p, next)]).toEqual([1, 1]);
		away.tell('pageshow');
		expect(await waiting).toMatchObject({ delivered: [], waiting: 0 });
	});

	it.each(['GET /session', 'POST /payment', 'POST /topupBalance'])(
		'while %s is on its way leaves the queue to others, who apply it once',
		async (request) => {
			const key = await queued(100);
			hold(request);
			const sending = there.drain('online');
			await expect.poll(() => p.sent.at(-1)).toBe(request);
			away.tell('freeze', 'document');
			await here.drain('online');
			expect(await p.entry(key)).toMatchObject({ state: 'done' });
			away.tell('resume', 'document');
			await sending;
			await there.drain('timer');
			expect([await p.states(), charged(p, key), credited(p, key)]).toEqual([['done'], 1, 1]);
		}
	);

	it('between its two locks sends nothing until it has both again', async () => {
		const key = await queued(100);
		let end = (): void => undefined;
		const session = locks.exclusive(SESSION_LOCK, () => new Promise<void>((resolve) => (end = resolve)));
		const draining = there.drain('online');
		for (let turn = 0; turn < 20; turn += 1) await p.states();
		away.tell('pagehide');
		const other = locks.exclusive(DRAIN_LOCK, () => new Promise<void>((resolve) => (release = resolve)));
		away.tell('pageshow');
		end();
		await session;
		for (let turn = 0; turn < 20; turn += 1) await p.states();
		expect(p.sent).toEqual([]);
		release();
		await Promise.all([other, draining]);
		expect(credited(p, key)).toBe(1);
	});
});

describe('whoever signs in or out', () => {
	it.each(['GET /bucket', 'GET /session'])('does not wait for %s, which is read after them', async (request) => {
		hold(request);
		const reading = here.pull('pull');
		await expect.poll(() => p.sent.includes(request)).toBe(true);
		await locks.urgent(SESSION_LOCK, () => Promise.resolve());
		await reading;
		const { balances } = await freshnessOf(p.db, idOf(LINE));
		expect(balances.checkedAt).toBe(p.clock.now());
		expect(balances).not.toHaveProperty('failure');
	});

	it('does not wait for the question what a 401 means either', async () => {
		let closed = true;
		p.refuse((request) => request === 'GET /bucket' && closed, 401);
		let asked = 0;
		p.hold((request) =>
			request === 'GET /session' && (asked += 1) === 2 ? new Promise(() => undefined) : Promise.resolve()
		);
		const reading = here.pull('pull');
		await expect.poll(() => asked).toBe(2);
		closed = false;
		await locks.urgent(SESSION_LOCK, () => Promise.resolve());
		await reading;
		expect((await freshnessOf(p.db, idOf(LINE))).balances).not.toHaveProperty('failure');
	});
});
