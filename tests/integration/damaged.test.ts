/** A row that the device can no longer open: the rest works, and what can be had again is. */
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { damage } from '$lib/db/database.fixture';
import { LINE, phone } from './support/device';

const spoil = (rows: readonly Record<string, unknown>[]) =>
	rows.slice(0, 1).map((row) => ({ ...row, sealed: new Uint8Array(30) }));

it('of what the operator has said is brought anew, though nothing has changed there', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	const before = await p.db.promotions.toArray();
	expect(before.length).toBeGreaterThan(1);
	await damage(p.db.name, 'promotions', spoil);
	expect(await p.db.promotions.toArray()).toHaveLength(before.length - 1);
	await expect.poll(() => p.db.promotions.toArray()).toEqual(before);
	expect(await p.db.freshness.get([idOf(LINE), 'promotions'])).toMatchObject({ unreadable: 0 });
});

it('with no network it is missed until there is one', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	const before = await p.db.promotions.toArray();
	p.network.up = false;
	await damage(p.db.name, 'promotions', spoil);
	await p.db.promotions.toArray();
	const age = () => p.db.freshness.get([idOf(LINE), 'promotions']);
	await expect.poll(async () => (await age())?.failure?.class).toBe('network');
	expect(await age()).toMatchObject({ unreadable: 1 });
	p.network.up = true;
	p.clock.advance(60_000);
	await p.engine.pull('focus');
	expect(await p.db.promotions.toArray()).toEqual(before);
});

it('of usage is brought again', async () => {
	const p = await phone(LINE, { usage: true });
	await p.engine.pull('sign-in');
	await expect.poll(async () => (await p.db.usageSync.get(idOf(LINE)))?.complete).toBe(true);
	const before = await p.db.usageDays.toArray();
	await damage(p.db.name, 'usageDays', spoil);
	expect(await p.db.usageDays.toArray()).toHaveLength(before.length - 1);
	await expect
		.poll(async () => (await p.db.usageDays.toArray()).map(({ day }) => day))
		.toEqual(before.map(({ day }) => day));
});

it('that the device can’t even take out is said in the log', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	p.db.freshness.hook('updating', () => {
		throw new Error('broken');
	});
	await damage(p.db.name, 'promotions', spoil);
	await p.db.promotions.toArray();
	await expect.poll(() => p.errors).toEqual(['row damaged', 'not mended']);
});

it('of the queue is shown, sent to nobody and can be taken away', async () => {
	const p = await phone();
	p.network.up = false;
	const key = await p.topUp(100);
	await damage(p.db.name, 'outbox', spoil);
	p.network.up = true;
	p.sent.length = 0;
	await p.engine.drain('person');
	expect(p.sent.filter((request) => !request.startsWith('GET'))).toEqual([]);
	expect(await p.entry(key)).toMatchObject({ state: 'unreadable' });
	await p.engine.actions.discard(key);
	expect(await p.db.outbox.count()).toBe(0);
});
