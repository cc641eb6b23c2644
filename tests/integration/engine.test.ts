import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '$lib/domain/instant';
import type { Connectivity, ConnectivityEvent } from '$lib/platform/connectivity-port';
import { charged, comeToRest, credited, LINE, phone, type Phone } from './support/device';
import { endSession } from '$lib/db/repositories/session-row';
import { topUpFrom } from '$lib/domain/top-up';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
});

function signs(): Connectivity & { emit(event: ConnectivityEvent): void; listeners: number } {
	const listeners = new Set<(event: ConnectivityEvent) => void>();
	return {
		maybeOnline: () => true,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		emit: (event) => listeners.forEach((listener) => listener(event)),
		get listeners() {
			return listeners.size;
		}
	};
}

const states = () => expect.poll(() => p.states());

describe('a started engine', () => {
	it('delivers on start what an earlier life has left', async () => {
		p.network.up = false;
		const key = await p.topUp(100);
		await p.engine.drain('enqueued');
		p.network.up = true;
		const stop = p.reopen().start(signs());
		await states().toEqual(['done']);
		expect(credited(p, key)).toBe(1);
		stop();
	});

	it.each(['online', 'focus'] as const)('drains and reads on %s', async (event) => {
		const connectivity = signs();
		const stop = p.engine.start(connectivity);
		p.network.up = false;
		await p.topUp(100);
		await expect.poll(async () => (await p.db.outbox.toArray())[0]?.attempts).toBeGreaterThan(0);
		p.network.up = true;
		connectivity.emit('offline');
		expect(p.sent).toEqual([]);
		connectivity.emit(event);
		await states().toEqual(['done']);
		await expect.poll(() => p.db.owners.count()).toBe(1);
		stop();
		expect(connectivity.listeners).toBe(0);
	});

	it('tries again by itself when the next attempt comes due, until it is stopped', async () => {
		const stop = p.engine.start(signs());
		p.faults({ method: 'POST', path: '**/payment', kind: 'status', status: 429 });
		await p.topUp(100);
		await expect.poll(() => p.clock.nextTimer()).toBe(1.5 * SECOND);
		p.clock.advance(1.5 * SECOND);
		await expect.poll(() => p.clock.nextTimer()).toBe(3 * SECOND);
		p.faults();
		p.clock.advance(3 * SECOND);
		await states().toEqual(['done']);
		stop();
		expect(p.clock.nextTimer()).toBeUndefined();
	});

	it('reads at once when the network is back, however short it was away', async () => {
		const connectivity = signs();
		const stop = p.engine.start(connectivity);
		p.network.up = false;
		await p.engine.actions.refresh('entry');
		p.network.up = true;
		connectivity.emit('online');
		await expect.poll(() => p.db.owners.count()).toBe(1);
		stop();
	});

	it('reads again once, after a pause, what failed when nobody tells of the network', async () => {
		const stop = p.engine.start(signs());
		p.network.up = false;
		await p.engine.actions.refresh('entry');
		expect(p.clock.nextTimer()).toBe(5 * SECOND);
		p.clock.advance(5 * SECOND);
		await expect.poll(async () => (await p.db.freshness.toArray())[0]?.failedAt).toBe(p.clock.now());
		// Whoever reads the device after that has had their turn.
		for (let reads = 0; reads < 20; reads += 1) await p.db.freshness.count();
		expect(p.clock.nextTimer()).toBeUndefined();

		p.clock.advance(5 * SECOND);
		await p.engine.actions.refresh('entry');
		p.network.up = true;
		p.clock.advance(5 * SECOND);
		await expect.poll(() => p.db.owners.count()).toBe(1);
		await p.engine.actions.refresh('entry');
		expect(p.clock.nextTimer()).toBeUndefined();
		stop();
	});

	it('stopped in the middle of reading it reads no more', async () => {
		const stop = p.engine.start(signs());
		p.network.up = false;
		const reading = p.engine.actions.refresh('entry');
		stop();
		await reading;
		expect(p.clock.nextTimer()).toBeUndefined();
	});

	it('waits for nothing with nobody signed in, nor when a newer app has its database', async () => {
		const stop = p.engine.start(signs());
		p.network.up = false;
		await p.engine.actions.refresh('entry');
		await p.db.session.clear();
		await p.engine.actions.refresh('entry');
		expect(p.clock.nextTimer()).toBeUndefined();
		p.db.giveWay();
		await p.engine.actions.refresh('entry');
		expect([p.errors.at(-1), p.clock.nextTimer()]).toEqual(['pull failed', undefined]);
		stop();
	});

	it('comes back after the device itself has failed', async () => {
		let full = true;
		p.db.outbox.hook('updating', () => {
			if (full) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		});
		const stop = p.engine.start(signs());
		await p.topUp(100);
		await expect.poll(() => p.clock.nextTimer()).toBe(30 * SECOND);
		expect(p.errors).toContain('drain failed');
		full = false;
		p.clock.advance(30 * SECOND);
		await states().toEqual(['done']);
		stop();
	});
});

describe('confirming', () => {
	it('asks the browser to wake the worker, and is done when the command is on disk, not when it is sent', async () => {
		p.network.up = false;
		const key = await p.topUp(100);
		expect(p.syncTags).toEqual(['outbox']);
		expect(await p.entry(key)).toMatchObject({
			state: 'queued',
			line: idOf(LINE),
			command: { kind: 'top-up', cardLabel: '•• 4242' },
			expiresAt: p.clock.now() + 20 * 60 * MINUTE
		});
	});

	it('S11: on a full device throws, queues nothing, and says why', async () => {
		p.db.outbox.hook('creating', () => {
			throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		});
		await expect(p.topUp(100)).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' });
		expect([await p.db.outbox.count(), p.sent, p.syncTags]).toEqual([0, [], []]);
	});

	it('S11: with the database closed by the browser queues all the same', async () => {
		p.db.backendDB().close();
		const key = await p.topUp(100);
		await comeToRest(p);
		expect(credited(p, key)).toBe(1);
	});

	it.each([
		{ minor: 0, currency: 'RUB' },
		{ minor: -100, currency: 'RUB' },
		{ minor: 0.5, currency: 'RUB' },
		{ minor: NaN, currency: 'RUB' },
		{ minor: 100_00, currency: 'BYN' }
	])('refuses %j outright', async (amount) => {
		const [card] = p.cards;
		if (card === undefined) throw new Error('The demo line has no card');
		await expect(p.engine.actions.confirm(topUpFrom(card, LINE, LINE, amount))).rejects.toThrow(RangeError);
		expect(await p.db.outbox.count()).toBe(0);
	});
});

it('what is being sent when the session ends by itself waits for sign-in, like the rest', async () => {
	p.network.up = false;
	const key = await p.topUp(100);
	await p.engine.drain('enqueued');
	p.network.up = true;
	p.clock.advance(MINUTE);
	p.faults({ method: 'POST', path: '**/payment', kind: 'status', status: 503, times: 1 });
	p.hold(async (request) => {
		if (request === 'POST /payment') await endSession(p.db);
	});
	// One pass, which nobody comes after.
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['waiting-sign-in']);
	await p.signIn();
	await comeToRest(p);
	expect([await p.states(), credited(p, key)]).toEqual([['done'], 1]);
});

describe('the queue', () => {
	it('keeps what it can not read, never sends it, and lets it be discarded', async () => {
		p.network.up = false;
		const key = await p.topUp(100);
		await p.db.outbox.where({ key }).modify({ version: 99 });
		p.network.up = true;
		const next = await p.topUp(200);
		await comeToRest(p);
		expect(await p.states()).toEqual(['unreadable', 'done']);
		expect([charged(p, key), charged(p, next)]).toEqual([0, 1]);
		await p.engine.actions.retry(key);
		expect(await p.engine.actions.confirmAgain(key)).toEqual({ key });
		expect(await p.states()).toEqual(['unreadable', 'done']);
		await p.engine.actions.discard(key);
		expect(await p.states()).toEqual(['done']);
	});

	it('keeps what has ended as history, discarded or not', async () => {
		p.network.up = false;
		const key = await p.topUp(100);
		await p.engine.drain('enqueued');
		p.clock.advance(DAY);
		await p.engine.drain('timer');
		await p.engine.actions.discard(key);
		expect(await p.entry(key)).toMatchObject({ state: 'cancelled', settledAt: p.clock.now() });
	});

	it('a command called off while the cookie is being checked is not sent', async () => {
		let key = '';
		let cancelled: Promise<boolean> | undefined;
		p.watch((name) => {
			if (name === 'GET /session') cancelled ??= p.engine.actions.cancel(key);
		});
		p.network.up = false;
		key = await p.topUp(100);
		await p.engine.drain('enqueued');
		// Until the cancelling is on disk the answer is still on its way.
		p.hold(async (name) => {
			if (name === 'GET /session') await cancelled;
		});
		p.network.up = true;
		await p.engine.drain('online');
		expect([await cancelled, await p.states(), charged(p, key)]).toEqual([true, ['cancelled'], 0]);
	});

	it('pull-to-refresh hurries the queue too', async () => {
		p.network.up = false;
		await p.topUp(100);
		await p.engine.drain('enqueued');
		p.network.up = true;
		await p.engine.actions.refresh('pull');
		await states().toEqual(['done']);
	});

	it('confirmed again with a key nobody knows changes nothing', async () => {
		expect(await p.engine.actions.confirmAgain('nobody')).toEqual({ key: 'nobody' });
		expect(await p.db.outbox.count()).toBe(0);
	});
});

it('settings are kept', async () => {
	await p.engine.actions.saveSetting('theme', 'dark');
	await p.engine.actions.changeSetting('theme', (before) => (before === 'dark' ? 'light' : 'system'));
	expect(await p.db.settings.toArray()).toContainEqual({ name: 'theme', value: 'light' });
});
