import { MINUTE } from '$lib/domain/instant';
import { idOf } from '$lib/domain/line.fixture';
import { CONFIRMED, entry, LINE } from '$lib/domain/outbox.fixture';
import { StorageError } from '$lib/domain/storage-error';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { memoryStorage } from '$lib/platform/storage.fixture';
import { TabVault } from '$lib/platform/tab-vault';
import { beforeEach, expect, it, vi } from 'vitest';
import { AppDatabase } from '../database';
import { freshDatabase, putSession } from '../database.fixture';
import { ownUpgrades } from '../own-upgrades';
import { withReconnect } from '../reconnect';
import { tabSealer } from '../seal/tab-sealer';
import { createLockDoor, type LockDoor } from './door';
import { askingFor, keyOfPages, lockChannel, type LockChannel, type LockMessage } from './lock-channel';

const PIN = '271828';
const WRONG = '314159';
const line = idOf(LINE);
const NOTE = { line, id: '+79161234567', text: 'Врач' };
const clock = manualClock(CONFIRMED);

/** Tabs and workers of one browser, each with its end of the channel. */
function tabs() {
	const ends: LockChannel[] = [];
	return (): LockChannel => {
		const end: LockChannel = {
			onmessage: null,
			postMessage(message: LockMessage) {
				for (const other of ends)
					if (other !== end) other.onmessage?.(new MessageEvent('message', { data: structuredClone(message) }));
			}
		};
		ends.push(end);
		return end;
	};
}

let db: AppDatabase;
let join: () => LockChannel;

beforeEach(async () => {
	db = freshDatabase();
	join = tabs();
	await putSession(db);
	await db.notes.put(NOTE);
});

async function tab(of: AppDatabase = new AppDatabase(ownUpgrades, db.name), isSeen = false) {
	await of.open();
	const locked = vi.fn(() => of.unlock(undefined));
	return {
		db: of,
		locked,
		door: createLockDoor(of, { channel: join(), clock, onLocked: locked, isSeen: () => isSeen })
	};
}

const notes = (of: AppDatabase) => withReconnect(of, () => of.notes.toArray());

async function first<Value>(
	of: ReturnType<LockDoor['state'] | LockDoor['atStake'] | LockDoor['glance']>
): Promise<Value> {
	return new Promise((resolve, reject) => {
		const stop = (of as { subscribe: (observer: object) => () => void }).subscribe({
			next: (value: Value) => queueMicrotask(() => (stop(), resolve(value))),
			error: reject
		});
	});
}

it('tabs open together and lock together', async () => {
	const [one, two] = [await tab(db), await tab()];
	await one.door.set(PIN, { after: 5 });
	expect(await notes(two.db)).toEqual([NOTE]);
	const three = await tab();
	await expect(notes(three.db)).rejects.toMatchObject({ reason: 'locked' });
	three.door.ask();
	expect(await notes(three.db)).toEqual([NOTE]);

	two.door.lockNow();
	expect([one, two, three].map(({ locked }) => locked.mock.calls.length)).toEqual([1, 1, 1]);
	for (const one of [two, three]) await expect(notes(one.db)).rejects.toMatchObject({ reason: 'locked' });
	three.door.ask();
	await expect(notes(three.db)).rejects.toMatchObject({ reason: 'locked' });

	expect(await two.door.open(WRONG)).toEqual({ ok: false, why: 'wrong' });
	expect(await two.door.open(PIN)).toEqual({ ok: true });
	expect(await notes(one.db)).toEqual([NOTE]);
	expect(await notes(three.db)).toEqual([NOTE]);
});

it('tells of the lock what may be known before it is opened, and what would be lost', async () => {
	const { door } = await tab(db);
	expect(await first(door.state())).toBeNull();
	await db.outbox.bulkPut([entry(), entry({ seq: 2, key: 'b', state: 'done' })]);
	await door.set(PIN, { after: 1 });
	const passkey = { id: Uint8Array.of(1), salt: Uint8Array.of(2), secret: new Uint8Array(32).fill(3) };
	expect(await door.addPasskey(PIN, passkey)).toEqual({ ok: true });
	const other = await tab();
	expect(await first(other.door.state())).toEqual({
		tries: { count: 0, at: 0 },
		passkey: { id: passkey.id, salt: passkey.salt }
	});
	expect(await first(other.door.atStake())).toEqual({ commands: 1, notes: 1 });
	expect(await other.door.openByPasskey(new Uint8Array(32))).toBe(false);
	const third = await tab();
	expect(await other.door.openByPasskey(passkey.secret)).toBe(true);
	for (const one of [other, third]) expect(await notes(one.db)).toEqual([NOTE]);
	await other.door.removePasskey();
	expect(await first(other.door.state())).toEqual({ tries: { count: 0, at: 0 } });
	await db.session.clear();
	expect(await first(other.door.atStake())).toEqual({ commands: 0, notes: 1 });
});

it('the balance is shown before anybody else can read', async () => {
	const remaining = { minor: 34_720, currency: 'RUB' };
	await db.balances.put({ line, id: 'main', kind: 'main', name: '', remaining, status: 'active' });
	const { door } = await tab(db);
	await door.set(PIN, { after: 5 });
	const secret = new Uint8Array(32).fill(7);
	await door.addPasskey(PIN, { id: Uint8Array.of(1), salt: Uint8Array.of(2), secret });
	for (const open of ['open', 'openByPasskey'] as const) {
		const { db: start, door: atStart } = await tab();
		const show = vi.fn(() => {
			expect(start.locked).toBe(true);
			return Promise.resolve();
		});
		await (open === 'open' ? atStart.open(PIN, show) : atStart.openByPasskey(secret, show));
		expect(show.mock.calls).toEqual([[remaining]]);
		expect(start.locked).toBe(false);
	}
});

it('with no balance there is nothing to show', async () => {
	const { door } = await tab(db);
	await door.set(PIN, { after: 5 });
	const show = vi.fn(() => Promise.resolve());
	expect(await (await tab()).door.open(PIN, show)).toEqual({ ok: true });
	expect(show).not.toHaveBeenCalled();
});

it('shows the balance where that is wished', async () => {
	const { door } = await tab(db);
	await door.set(PIN, { after: 5 });
	const glance = { line, balance: { minor: 1, currency: 'RUB' }, checkedAt: CONFIRMED };
	await door.wishGlance(true);
	await door.noteGlance(glance);
	expect(await first((await tab()).door.glance())).toEqual(glance);
});

it('a wait counts from now once the clock is seen to have been set back', async () => {
	const { door, db: own } = await tab(db);
	await door.noteClock();
	await door.set(PIN, { after: 1 });
	await door.noteClock();
	await door.open(WRONG);
	await door.noteClock();
	expect(await first(door.state())).toMatchObject({ tries: { count: 1, at: clock.now() } });
	const { noteClock } = await import('./lock');
	await noteClock(own, clock.now() - MINUTE);
	expect(await first(door.state())).toMatchObject({ tries: { count: 1, at: clock.now() - MINUTE } });
});

it('the code is changed, and the lock taken off', async () => {
	const { door } = await tab(db);
	await door.set(PIN, { after: 1 });
	expect(await door.changePin(PIN, WRONG)).toEqual({ ok: true });
	expect(await door.takeOff(PIN)).toEqual({ ok: false, why: 'wrong' });
	expect(await door.takeOff(WRONG)).toEqual({ ok: true });
	expect(await first(door.state())).toBeNull();
});

it('the last entry and giving up leave every tab to begin anew', async () => {
	const one = await tab(db);
	await one.door.set(PIN, { after: 1 });
	const two = await tab();
	for (let count = 0; count < 9; count += 1) {
		await one.door.open(WRONG);
		clock.advance(60 * MINUTE);
	}
	expect([one, two].map(({ locked }) => locked.mock.calls.length)).toEqual([0, 0]);
	expect(await one.door.open(WRONG)).toEqual({ ok: false, why: 'gone' });
	expect([one, two].map(({ locked }) => locked.mock.calls.length)).toEqual([1, 1]);
	await one.door.set(PIN, { after: 1 });
	await two.door.giveUp();
	expect([one, two].map(({ locked }) => locked.mock.calls.length)).toEqual([2, 2]);
	expect(await first(one.door.state())).toBeNull();
});

it('what a tab has typed is sealed anew when another sets the lock, and when it takes it off', async () => {
	const [one, two] = [await tab(db), await tab()];
	const sealer = tabSealer(two.db);
	const stored = new Map<string, string>();
	const vault = new TabVault(() => memoryStorage(stored));
	two.db.whenUnlocked(() => vault.sealAnew());
	await vault.open(sealer, line);
	vault.set('draft', 'Врачу');
	await vault.written();
	const afterReload = async (of: AppDatabase) => {
		const reloaded = new TabVault(() => memoryStorage(new Map(stored)));
		await reloaded.open(tabSealer(of), line);
		return reloaded.get('draft');
	};
	const gone = await tab();
	gone.db.giveWay();
	await one.door.set(PIN, { after: 5 });
	await expect.poll(() => afterReload(one.db)).toBe('Врачу');
	await one.door.takeOff(PIN);
	await expect.poll(() => afterReload(new AppDatabase(ownUpgrades, db.name))).toBe('Врачу');
});

it('a page that nobody has seen for too long hands the key to nobody', async () => {
	const left = await tab(db);
	await left.door.set(PIN, { after: 5 });
	let over = true;
	left.door.givesUntil(() => over);
	const started = await tab();
	started.door.ask();
	await expect(notes(started.db)).rejects.toMatchObject({ reason: 'locked' });
	over = false;
	started.door.ask();
	expect(await notes(started.db)).toEqual([NOTE]);
});

it('a tab that is seen says so to one that is not', async () => {
	const [hidden] = [await tab(), await tab()];
	const alone = hidden.door.isSeenElsewhere();
	clock.advance(MINUTE);
	expect(await alone).toBe(false);
	await tab(undefined, true);
	expect(await hidden.door.isSeenElsewhere()).toBe(true);
});

it('a worker has the key of a page for as long as the page has it', async () => {
	const page = await tab(db);
	const worker = new AppDatabase(ownUpgrades, db.name);
	const ask = keyOfPages(worker, join());
	await ask();
	await page.door.set(PIN, { after: 1 });
	await ask();
	expect(await notes(worker)).toEqual([NOTE]);
	page.door.lockNow();
	await expect(notes(worker)).rejects.toMatchObject({ reason: 'locked' });

	await page.door.open(PIN);
	expect(await notes(worker)).toEqual([NOTE]);
	// Closed without a word.
	page.db.unlock(undefined);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const silent = ask();
	await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
	vi.runAllTimers();
	await silent;
	vi.useRealTimers();
	await expect(notes(worker)).rejects.toMatchObject({ reason: 'locked' });
});

it('a writer that meets the lock asks once, and fails as it did when nobody has the key', async () => {
	const locked = new StorageError('locked', undefined);
	const ask = vi.fn(() => Promise.resolve());
	const ingest = vi.fn<() => Promise<never>>();
	const writer = askingFor(ask, { ingest });
	ingest.mockRejectedValueOnce(locked).mockResolvedValueOnce('taken' as never);
	expect(await writer.ingest({} as never)).toBe('taken');
	ingest.mockRejectedValueOnce(locked).mockRejectedValueOnce(locked);
	await expect(writer.ingest({} as never)).rejects.toBe(locked);
	ingest.mockRejectedValueOnce(new RangeError('no'));
	await expect(writer.ingest({} as never)).rejects.toThrow(RangeError);
	expect(ask).toHaveBeenCalledTimes(2);
});

it('the channel is of the database alone', () => {
	const channel = lockChannel('some') as BroadcastChannel;
	expect(channel.name).toBe('some.lock');
	channel.close();
});
