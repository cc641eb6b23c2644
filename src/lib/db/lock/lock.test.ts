import { DAY, HOUR, MINUTE } from '$lib/domain/instant';
import { LOCK_AFTER } from '$lib/domain/lock/lock-settings';
import { LAST_TRY } from '$lib/domain/lock/tries';
import { idOf } from '$lib/domain/line.fixture';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { record } from '$lib/domain/usage/usage.fixture';
import { omit } from '$lib/domain/util/omit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppDatabase } from '../database';
import { freshDatabase, putSession, rawRows, SESSION } from '../database.fixture';
import { observe } from '../observe';
import { ownUpgrades } from '../own-upgrades';
import { withReconnect } from '../reconnect';
import { closeSession, currentSession, deliveringSession, sessionBehindLock } from '../repositories/session';
import { mendDamaged } from '../repositories/damaged';
import { Keyring, newKeys, type OpenKey } from '../seal/keyring';
import { balanceBehindLock, storedBalance } from '../stored-balance';
import { createUsageWriter } from '../usage/writer';
import {
	addPasskey,
	changePin,
	forgetLocked,
	openByPasskey,
	openByPin,
	removePasskey,
	setLock,
	takeLockOff
} from './lock';
import { LOCKED_TABLES, nextKeyId } from './reseal';

const PIN = '271828';
const OTHER_PIN = '314159';
const NOW = CONFIRMED + HOUR;
const line = idOf(LINE);
const NOTE = { line, id: '+79161234567', text: 'Врач' };
const LOCKED = { reason: 'locked' };

let db: AppDatabase;
const opened: AppDatabase[] = [];

beforeEach(async () => {
	db = freshDatabase();
	await putSession(db, { operator: 'mts-ru' });
	await db.notes.put(NOTE);
	await db.outbox.put(entry());
});

/** Another tab, or this one after a start. */
function another(): AppDatabase {
	const one = new AppDatabase(ownUpgrades, db.name);
	opened.push(one);
	return one;
}

const set = () => setLock(db, PIN, { after: LOCK_AFTER[1] });

async function locked(): Promise<AppDatabase> {
	await set();
	const one = another();
	await one.open();
	return one;
}

const notes = (of: AppDatabase) => withReconnect(of, () => of.notes.toArray());
const lockRow = async () => (await rawRows(db.name, 'keys')).find(({ role }) => role === 'data') as never as object;
const tries = async () => ((await lockRow()) as { lock: { tries: { count: number; at: number } } }).lock.tries;

describe('a lock that is set', () => {
	it('keeps the key of data as what opens it alone; what was here is here', async () => {
		await createUsageWriter(db).ingest({ line, timeZone: 'Europe/Moscow', records: [record()] });
		expect(await set()).toBe(true);
		expect(await lockRow()).toEqual({
			id: 4,
			role: 'data',
			lock: {
				pin: { salt: expect.any(Uint8Array) as never, rounds: 600_000, wrapped: expect.any(Uint8Array) as never },
				tries: { count: 0, at: 0 }
			}
		});
		expect(await db.notes.toArray()).toEqual([NOTE]);
		expect(await db.usageDays.count()).toBe(1);
		expect(await currentSession(db)).toMatchObject({ number: LINE, operator: 'mts-ru' });
		const keys = await Promise.all(LOCKED_TABLES.map((name) => rawRows(db.name, name)));
		expect(new Set(keys.flat().map(({ sealed }) => (sealed as Uint8Array)[0]))).toEqual(new Set([4]));
	});

	it('opens nothing but the queue after a start: neither to the app nor to its first paint', async () => {
		await db.balances.put({ line, id: 'main', kind: 'main', remaining: { minor: 1, currency: 'RUB' } } as never);
		const one = await locked();
		for (const name of LOCKED_TABLES) {
			const none = (await rawRows(db.name, name)).length === 0;
			const read = withReconnect(one, () => one.table(name).toArray());
			if (none) expect(await read).toEqual([]);
			else await expect(read).rejects.toMatchObject(LOCKED);
			const write = withReconnect(one, () => one.table(name).bulkPut([{ ...NOTE, month: 1, day: 1 }]));
			await expect(write).rejects.toMatchObject(LOCKED);
		}
		await expect(currentSession(one)).rejects.toMatchObject(LOCKED);
		expect(await one.outbox.toArray()).toEqual([entry()]);
		expect(await storedBalance(indexedDB, db.name)).toBeUndefined();
		const [{ key, ...rest } = { key: undefined }] = (await rawRows(db.name, 'keys')).filter(
			({ role }) => role === 'data'
		);
		expect([key, Object.keys(rest)]).toEqual([undefined, ['id', 'role', 'lock']]);
	});

	it('is no damage: nobody is told of rows behind it, and none goes', async () => {
		const one = await locked();
		const told = vi.fn();
		one.whenDamaged(told);
		await expect(notes(one)).rejects.toMatchObject(LOCKED);
		await expect(withReconnect(one, () => one.notes.get([line, NOTE.id]))).rejects.toMatchObject(LOCKED);
		expect(told).not.toHaveBeenCalled();
		await openByPin(one, PIN, NOW);
		expect(await notes(one)).toEqual([NOTE]);
	});

	it('knows whose session it is as far as the queue needs it, and no further', async () => {
		const one = await locked();
		expect(await deliveringSession(one)).toEqual({ ...SESSION, id: 'current', operator: 'mts-ru' });
		expect(await sessionBehindLock(one)).toEqual({ ...omit(SESSION, 'number'), id: 'current', operator: 'mts-ru' });
		await one.outbox.clear();
		expect(await deliveringSession(one)).toBeUndefined();
		await closeSession(one, SESSION, 'expired');
		expect(await one.session.get('current')).toMatchObject({ status: 'expired' });
		await one.session.clear();
		expect(await sessionBehindLock(one)).toBeUndefined();
		one.giveWay();
		await expect(deliveringSession(one)).rejects.toMatchObject({ reason: 'outdated' });
	});

	it('delivers nothing of a queue that nobody can read', async () => {
		const one = await locked();
		await one.outbox.put({ ...entry(), version: 1000 });
		expect(await deliveringSession(one)).toBeUndefined();
		const session = await one.session.get('current');
		await one.session.clear();
		// Signed out between the two readings.
		vi.spyOn(one.session, 'get').mockResolvedValueOnce(session as never);
		expect(await deliveringSession(one)).toBeUndefined();
	});

	it('is set once, with nobody signed in too', async () => {
		expect(await set()).toBe(true);
		expect(await setLock(db, OTHER_PIN, { after: 1 })).toBe(false);
		expect(await openByPin(db, PIN, NOW)).toEqual({ ok: true });
		const other = freshDatabase();
		expect(await setLock(other, PIN, { after: 1 })).toBe(true);
		expect(await other.settings.get('lock')).toEqual({ name: 'lock', value: { after: 1 } });
	});

	it('leaves every row as it was when it is killed at any of them', async () => {
		await db.openedLetters.put({ line, id: 'l' } as never);
		const seal = Keyring.prototype.seal;
		for (let at = 1; at <= 3; at += 1) {
			let sealed = 0;
			const spy = vi.spyOn(Keyring.prototype, 'seal').mockImplementation(function (this: Keyring, ...row) {
				sealed += 1;
				return sealed === at ? Promise.reject(new Error('killed')) : seal.apply(this, row);
			});
			await expect(set()).rejects.toThrow();
			spy.mockRestore();
			const one = another();
			expect([await notes(one), await one.openedLetters.count(), one.locked]).toEqual([[NOTE], 1, false]);
			expect((await rawRows(db.name, 'keys')).map(({ id }) => id)).toEqual([1, 2, 3]);
			// The tab itself goes on with the keys that are stored.
			await db.notes.put(NOTE);
			expect(await notes(another())).toEqual([NOTE]);
		}
		expect(await set()).toBe(true);
	});

	it('taken off leaves all of it open', async () => {
		await set();
		expect(await takeLockOff(db, OTHER_PIN, NOW)).toEqual({ ok: false, why: 'wrong' });
		expect(await takeLockOff(db, PIN, NOW)).toEqual({ ok: true });
		const one = another();
		expect([await notes(one), one.locked]).toEqual([[NOTE], false]);
		expect(await db.settings.get('lock')).toBeUndefined();
		expect((await rawRows(db.name, 'keys')).map(({ id }) => id)).toEqual([2, 3, 5]);
		expect(await takeLockOff(db, PIN, NOW)).toEqual({ ok: false, why: 'none' });
		expect(await openByPin(db, PIN, NOW)).toEqual({ ok: false, why: 'none' });
	});

	it('taken off in two tabs at once is taken off once', async () => {
		const one = await locked();
		expect(await Promise.all([takeLockOff(db, PIN, NOW), takeLockOff(one, PIN, NOW)])).toContainEqual({ ok: true });
		expect(await notes(another())).toEqual([NOTE]);
	});
});

describe('two tabs', () => {
	it('what the other writes and reads is of the keys that are stored by then', async () => {
		const other = another();
		expect(await notes(other)).toEqual([NOTE]);
		const told = vi.fn();
		other.whenDamaged(told);
		await set();
		await expect(withReconnect(other, () => other.notes.put(NOTE))).rejects.toMatchObject(LOCKED);
		await expect(notes(other)).rejects.toMatchObject(LOCKED);
		other.unlock(db.unlocked);
		await other.notes.put({ ...NOTE, text: 'Другое' });
		expect(await notes(db)).toEqual([{ ...NOTE, text: 'Другое' }]);
		await takeLockOff(db, PIN, NOW);
		expect(await notes(other)).toEqual([{ ...NOTE, text: 'Другое' }]);
		expect(told).not.toHaveBeenCalled();
	});

	it('a key handed over before its row was read is good once it is', async () => {
		const other = another();
		await other.open();
		await set();
		other.unlock(db.unlocked);
		expect(await notes(other)).toEqual([NOTE]);
	});

	it('a live query that has met the lock goes on when it is opened', async () => {
		const one = await locked();
		const seen: unknown[] = [];
		const stop = observe(one, () => one.notes.toArray()).subscribe({
			next: (rows) => seen.push(rows),
			error: ({ reason }) => seen.push(reason)
		});
		await expect.poll(() => seen).toEqual(['locked']);
		await openByPin(one, PIN, NOW);
		await expect.poll(() => seen).toEqual(['locked', [NOTE]]);
		stop();
		one.unlock(undefined);
		await expect(notes(one)).rejects.toMatchObject(LOCKED);
		await openByPin(one, PIN, NOW);
		expect(seen).toHaveLength(2);
	});

	it('a live query whose lock is opened while it reads says nothing of it', async () => {
		const one = await locked();
		const seen: unknown[] = [];
		const read = () =>
			one.notes.toArray().catch((error: unknown) => {
				one.unlock(db.unlocked);
				throw error;
			});
		const stop = observe(one, read).subscribe({
			next: (rows) => seen.push(rows),
			error: ({ reason }) => seen.push(reason)
		});
		await expect.poll(() => seen).toEqual([[NOTE]]);
		stop();
	});

	it('a key that is nowhere is a row damaged, once the keys have been read anew', async () => {
		await set();
		await putSession(db);
		const raw = await rawRows(db.name, 'notes');
		const told = vi.fn();
		db.whenDamaged(told);
		const spoilt = { ...raw[0], sealed: (raw[0]?.['sealed'] as Uint8Array).with(0, 9) };
		const { damage } = await import('../database.fixture');
		await damage(db.name, 'notes', () => [spoilt]);
		await expect(db.notes.toArray()).rejects.toMatchObject({ name: 'InvalidStateError' });
		await expect(db.notes.toArray()).rejects.toMatchObject({ name: 'InvalidStateError' });
		expect(told).not.toHaveBeenCalled();
		expect(await notes(db)).toEqual([]);
		expect(told).toHaveBeenCalledTimes(1);
		expect(await mendDamaged(db, told.mock.calls[0]?.[0] as never)).toBe('nothing');
	});
});

describe('wrong entries', () => {
	it('are counted before they are tried, and wait', async () => {
		const one = await locked();
		for (let count = 1; count <= 5; count += 1) {
			expect(await openByPin(one, OTHER_PIN, NOW)).toEqual({ ok: false, why: 'wrong' });
			expect(await tries()).toEqual({ count, at: NOW });
		}
		expect(await openByPin(one, PIN, NOW + MINUTE - 1)).toEqual({ ok: false, why: 'wait' });
		// The clock was set back: as long again, and no longer.
		expect(await openByPin(another(), PIN, NOW - DAY)).toEqual({ ok: false, why: 'wait' });
		expect(await tries()).toEqual({ count: 5, at: NOW - DAY });
		expect(await openByPin(another(), PIN, NOW - DAY + MINUTE)).toEqual({ ok: true });
		expect(await tries()).toEqual({ count: 0, at: 0 });
	});

	it('one that was killed while it was tried has been made', async () => {
		const one = await locked();
		vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(new Error('killed'));
		await expect(openByPin(one, PIN, NOW)).rejects.toThrow('killed');
		vi.restoreAllMocks();
		expect(await tries()).toEqual({ count: 1, at: NOW });
	});

	it('the tenth takes what the lock kept, and leaves a device to sign in on', async () => {
		await putSession(db, { number: OTHER_LINE, operator: 'mts-by' });
		await db.outbox.put(entry({ seq: 2, key: 'other', line: idOf(OTHER_LINE) }));
		await putSession(db, { operator: 'mts-ru' });
		const one = await locked();
		for (let count = 1; count < LAST_TRY; count += 1) await openByPin(one, OTHER_PIN, NOW + count * DAY);
		expect(await notes(db)).toEqual([NOTE]);
		expect(await openByPin(one, OTHER_PIN, NOW + LAST_TRY * DAY)).toEqual({ ok: false, why: 'gone' });
		for (const name of [...LOCKED_TABLES, 'session']) expect([name, await rawRows(db.name, name)]).toEqual([name, []]);
		expect((await one.outbox.toArray()).map(({ key }) => key)).toEqual(['other']);
		expect(await one.settings.bulkGet(['signedOut', 'signOutOwed', 'lock'])).toMatchObject([
			{ value: true },
			{ value: 'mts-ru' },
			undefined
		]);
		expect(one.locked).toBe(false);
		await putSession(one);
		expect(await currentSession(another())).toMatchObject({ number: LINE });
	});

	it('with the tenth made and its end not told, the next one hears it', async () => {
		const one = await locked();
		const row = (await one.keys.get(4)) as never as { lock: object };
		await one.keys.put({ ...row, lock: { ...row.lock, tries: { count: LAST_TRY, at: NOW } } } as never);
		expect(await openByPin(one, PIN, NOW + DAY)).toEqual({ ok: false, why: 'gone' });
		expect(await db.notes.count()).toBe(0);
	});

	it('nothing is given up where no lock is', async () => {
		await forgetLocked(db);
		expect([await notes(db), await db.session.count()]).toEqual([[NOTE], 1]);
	});
});

describe('before everybody reads', () => {
	const BALANCE = {
		line,
		id: 'main',
		kind: 'main',
		name: '',
		remaining: { minor: 1, currency: 'RUB' },
		status: 'active'
	};

	it('no other key opens the balance', async () => {
		await db.balances.put(BALANCE as never);
		await locked();
		const [key] = await newKeys();
		expect(await balanceBehindLock(indexedDB, db.name)({ ...key, id: 4 } as OpenKey)).toBeUndefined();
		expect(await balanceBehindLock(undefined)(key as OpenKey)).toBeUndefined();
	});

	it('what fails there opens it all the same', async () => {
		const one = await locked();
		expect(await openByPin(one, PIN, NOW, () => Promise.reject(new Error('no')))).toEqual({ ok: true });
		expect(await notes(one)).toEqual([NOTE]);
	});
});

describe('another way in', () => {
	const secret = new Uint8Array(32).fill(7);
	const passkey = { id: Uint8Array.of(1), salt: Uint8Array.of(2), secret };

	it('a new code, and the old one opens nothing', async () => {
		await set();
		expect(await changePin(db, OTHER_PIN, '161803', NOW)).toEqual({ ok: false, why: 'wrong' });
		expect(await changePin(db, PIN, OTHER_PIN, NOW)).toEqual({ ok: true });
		const one = another();
		expect(await openByPin(one, PIN, NOW)).toEqual({ ok: false, why: 'wrong' });
		expect(await openByPin(one, OTHER_PIN, NOW)).toEqual({ ok: true });
		expect(await notes(one)).toEqual([NOTE]);
	});

	it('a passkey beside the code, for as long as it is wanted', async () => {
		const one = await locked();
		expect(await openByPasskey(one, secret)).toBe(false);
		expect(await addPasskey(db, OTHER_PIN, passkey, NOW)).toEqual({ ok: false, why: 'wrong' });
		expect(await addPasskey(db, PIN, passkey, NOW)).toEqual({ ok: true });
		await openByPin(one, OTHER_PIN, NOW);
		expect(await openByPasskey(one, new Uint8Array(32))).toBe(false);
		expect(await openByPasskey(one, secret)).toBe(true);
		expect(await tries()).toEqual({ count: 0, at: 0 });
		expect(await notes(one)).toEqual([NOTE]);
		await removePasskey(db);
		expect(await openByPasskey(another(), secret)).toBe(false);
		expect(await openByPin(another(), PIN, NOW)).toEqual({ ok: true });
		await takeLockOff(db, PIN, NOW);
		await removePasskey(db);
		expect(await openByPasskey(db, secret)).toBe(false);
	});

	it('changed by a tab whose lock has gone meanwhile changes nothing', async () => {
		await set();
		const wrapped = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...how) => {
			wrapped.mockRestore();
			await takeLockOff(another(), PIN, NOW);
			return crypto.subtle.encrypt(...how);
		});
		expect(await changePin(db, PIN, OTHER_PIN, NOW)).toEqual({ ok: true });
		expect([await notes(another()), (await rawRows(db.name, 'keys')).length]).toEqual([[NOTE], 3]);
	});
});

it('numbers of keys grow, and begin again where a byte ends', () => {
	const row = (id: number) => ({ id, role: 'data' }) as never;
	expect(nextKeyId([row(2), row(3), row(7)])).toBe(8);
	expect(nextKeyId([row(1), row(3), row(255)])).toBe(2);
});
