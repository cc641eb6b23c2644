import { afterEach, beforeEach, expect, it } from 'vitest';
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
