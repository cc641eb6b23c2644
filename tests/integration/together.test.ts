import { afterEach, beforeEach, expect, it } from 'vitest';
import { SESSION_LOCK } from '$lib/sync/lock-names';
import { endSession } from '$lib/db/repositories/session-row';
import { charged, credited, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

it('S8: two tabs and the worker drain at once: each command once, in order', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200), await p.topUp(300)];
	p.network.up = true;
	const engines = [p.engine, p.reopen(), p.reopen()];
	await Promise.all(engines.flatMap((engine) => [engine.drain('online'), engine.drain('sync')]));
	expect(await p.states()).toEqual(['done', 'done', 'done']);
	expect(keys.map((key) => [charged(p, key), credited(p, key)])).toEqual([
		[1, 1],
		[1, 1],
		[1, 1]
	]);
	expect(p.sent.filter((request) => request === 'POST /payment')).toHaveLength(3);
});

it('S8: a second drainer does not take what the first is sending for the leavings of a crash', async () => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	p.hold((name) => (name === 'POST /payment' ? held : Promise.resolve()));
	const key = await p.topUp(100);
	await expect.poll(() => p.sent.at(-1)).toBe('POST /payment');
	const second = p.reopen().drain('online');
	const worker = p.reopen().drain('sync');
	// Whatever they could do without the lock they would have done by the time another database
	// transaction is through.
	for (let turn = 0; turn < 20; turn += 1) await p.states();
	expect(await p.entry(key)).toMatchObject({ state: 'sending', outcomeUnknown: false });
	expect(p.sent).toEqual(['GET /session', 'POST /payment']);
	release();
	await Promise.all([second, worker]);
	expect(await p.states()).toEqual(['done']);
	expect(p.sent.filter((request) => request.startsWith('POST'))).toEqual(['POST /payment', 'POST /topupBalance']);
});

it.each(['drain', 'pull'] as const)('nobody changes the cookie under a %s', async (what) => {
	const request = what === 'drain' ? 'POST /payment' : 'GET /bucket';
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	p.hold((name) => (name === request ? held : Promise.resolve()));
	const log: string[] = [];
	const work = what === 'drain' ? p.topUp(100) : p.engine.pull('pull');
	await expect.poll(() => p.sent.includes(request)).toBe(true);
	const signIn = p.locks.exclusive(SESSION_LOCK, async () => {
		log.push(p.sent.at(-1) ?? '');
	});
	const reading = p.reopen().pull('pull');
	release();
	await Promise.all([work, signIn, reading]);
	expect(log).not.toEqual([request]);
	expect(log).toHaveLength(1);
});

it('a session that ends for idleness under a drain: what is confirmed after it waits for sign-in, in its place', async () => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	p.hold((name) => (name === 'POST /topupBalance' ? held : Promise.resolve()));
	const first = await p.topUp(100);
	await expect.poll(() => p.sent.at(-1)).toBe('POST /topupBalance');
	await endSession(p.db);
	const second = await p.topUp(200);
	release();
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['done', 'waiting-sign-in']);
	expect([credited(p, first), charged(p, second)]).toEqual([1, 0]);
	await p.signIn();
	await p.engine.drain('sign-in');
	expect(await p.states()).toEqual(['done', 'done']);
});

it('a command confirmed in one tab while another drains is not forgotten', async () => {
	const other = p.reopen();
	const first = await p.topUp(100);
	const draining = other.drain('focus');
	const second = await p.topUp(200);
	await Promise.all([draining, p.engine.drain('enqueued')]);
	expect(await p.states()).toEqual(['done', 'done']);
	expect([credited(p, first), credited(p, second)]).toEqual([1, 1]);
});

it('S2: the network comes and goes every second, taking another answer with it every time', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200), await p.topUp(300)];
	for (let second = 0; second < 100 && (await p.states()).some((state) => state !== 'done'); second += 1) {
		Object.assign(p.network, { up: true, lasts: 1 + (second % 6) });
		await p.engine.drain('online');
		p.clock.advance(1_000);
	}
	expect(await p.states()).toEqual(['done', 'done', 'done']);
	expect(keys.map((key) => [charged(p, key), credited(p, key)])).toEqual(keys.map(() => [1, 1]));
});
