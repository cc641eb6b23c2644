/**
 * The lock (docs/decisions/0026). While there is one, the key of data lies in the store wrapped
 * alone. Contract:
 * - setting it and taking it off seal every row anew, all of it or none;
 * - an entry is counted on the disk before it is tried; the tenth wrong one takes what the lock
 *   keeps, as `forgetLocked` does;
 * - what opens it leaves the key in this connection's memory (`AppDatabase.unlock`).
 */
import type { Instant } from '$lib/domain/instant';
import type { LockSettings } from '$lib/domain/lock/lock-settings';
import { LAST_TRY, nextTryAt, NO_TRIES, oneMore, seenAt, triesLeft, type Tries } from '$lib/domain/lock/tries';
import { omit } from '$lib/domain/util/omit';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { forget, noteSignOut } from '../repositories/session-row';
import { newKey, type KeyRow, type LockedKey, type OpenKey } from '../seal/keyring';
import { LOCKED_TABLES, nextKeyId, reseal } from './reseal';
import { keyOf, newKeyBytes, pinKey, unwrapByPin, unwrapBySecret, wrapByPin, wrapBySecret } from './wrap';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What has come of an entry.
 * - `wait`: not tried, because of those before it;
 * - `gone`: it was the last, and what the lock kept is gone;
 * - `none`: another tab has taken the lock off.
 */
export type Entered = { ok: true } | { ok: false; why: 'wait' | 'wrong' | 'gone' | 'none' };

/** What an authenticator has made for the lock. */
export interface NewPasskey {
	id: Bytes;
	salt: Bytes;
	/** What it says of the salt, now and whenever it is asked. */
	secret: BufferSource;
}

const lockedIn = (rows: readonly KeyRow[]): LockedKey | undefined =>
	rows.find((row): row is LockedKey => 'lock' in row);

const openKey = async (id: number, bytes: Bytes): Promise<OpenKey> => ({ id, role: 'data', key: await keyOf(bytes) });

/** `false` when another tab was first. */
export async function setLock(db: AppDatabase, pin: string, settings: LockSettings): Promise<boolean> {
	const bytes = newKeyBytes();
	const [way, key] = await Promise.all([wrapByPin(bytes, pin), keyOf(bytes)]);
	bytes.fill(0);
	return changeKey(db, async (rows) => {
		if (lockedIn(rows)) return undefined;
		const id = nextKeyId(rows);
		await db.settings.put({ name: 'lock', value: settings });
		// One of before has none, and the queue has to know whom to ask.
		const session = await db.session.get('current');
		const operator = session && (await db.lines.get(session.line))?.operator;
		if (session && operator !== undefined) await db.session.put({ ...session, operator });
		return { key: { id, role: 'data', key }, stored: { id, role: 'data', lock: { pin: way, tries: NO_TRIES } } };
	});
}

export async function takeLockOff(db: AppDatabase, pin: string, now: Instant): Promise<Entered> {
	const entered = await openByPin(db, pin, now);
	if (!entered.ok) return entered;
	const key = await newKey();
	await changeKey(db, async (rows) => {
		if (!lockedIn(rows)) return undefined;
		const open: OpenKey = { id: nextKeyId(rows), role: 'data', key };
		await db.settings.delete('lock');
		await db.glances.clear();
		return { key: open, stored: open };
	});
	return { ok: true };
}

/** All in one transaction. The key is this connection's once it has ended well. */
async function changeKey(
	db: AppDatabase,
	change: (rows: readonly KeyRow[]) => Promise<{ key: OpenKey; stored: KeyRow } | undefined>
): Promise<boolean> {
	const changed = await withReconnect(db, () =>
		db.transaction('rw', db.tables, async () => {
			const made = await change(await db.keys.toArray());
			if (made === undefined) return undefined;
			await reseal(db, made.key, made.stored);
			return { rows: await db.keys.toArray(), ...made };
		})
	);
	if (changed === undefined) return false;
	db.hold(changed.rows);
	db.unlock(changed.stored === changed.key ? undefined : changed.key);
	return true;
}

/**
 * What is done with the key before everybody who waits for it begins to read. It may fail: it is
 * opened all the same.
 */
export type BeforeAll = (key: OpenKey) => Promise<unknown>;

export async function openByPin(db: AppDatabase, pin: string, now: Instant, beforeAll?: BeforeAll): Promise<Entered> {
	const entered = await enter(db, pin, now);
	if (!entered.ok) return entered;
	await letIn(db, entered.row.id, entered.bytes, beforeAll);
	return { ok: true };
}

/** Whoever waits at the door goes in before it is noted. The bytes are used up. */
async function letIn(db: AppDatabase, id: number, bytes: Bytes, beforeAll?: BeforeAll): Promise<void> {
	const key = await openKey(id, bytes);
	bytes.fill(0);
	await beforeAll?.(key).catch(() => undefined);
	db.unlock(key);
	await noteRight(db, id);
}

/** `false`: it is another authenticator’s word, or the lock has changed meanwhile. */
export async function openByPasskey(db: AppDatabase, secret: BufferSource, beforeAll?: BeforeAll): Promise<boolean> {
	const row = lockedIn(await withReconnect(db, () => db.keys.toArray()));
	if (row?.lock.passkey === undefined) return false;
	const bytes = await unwrapBySecret(secret, row.lock.passkey);
	if (bytes === undefined) return false;
	await letIn(db, row.id, bytes, beforeAll);
	return true;
}

export async function changePin(db: AppDatabase, pin: string, next: string, now: Instant): Promise<Entered> {
	const entered = await enter(db, pin, now);
	if (!entered.ok) return entered;
	const way = await wrapByPin(entered.bytes, next);
	entered.bytes.fill(0);
	await changeLock(db, entered.row.id, (before) => ({
		...before,
		lock: { ...before.lock, pin: way, tries: NO_TRIES }
	}));
	return { ok: true };
}

export async function addPasskey(
	db: AppDatabase,
	pin: string,
	{ id, salt, secret }: NewPasskey,
	now: Instant
): Promise<Entered> {
	const entered = await enter(db, pin, now);
	if (!entered.ok) return entered;
	const passkey = { id, salt, wrapped: await wrapBySecret(entered.bytes, secret) };
	entered.bytes.fill(0);
	await changeLock(db, entered.row.id, (before) => ({ ...before, lock: { ...before.lock, passkey, tries: NO_TRIES } }));
	return { ok: true };
}

export async function removePasskey(db: AppDatabase): Promise<void> {
	const row = lockedIn(await withReconnect(db, () => db.keys.toArray()));
	if (row) await changeLock(db, row.id, (before) => ({ ...before, lock: omit(before.lock, 'passkey') }));
}

/** What the lock keeps is given up: nobody can open it again, and the sign-in goes with it. */
export async function forgetLocked(db: AppDatabase): Promise<void> {
	const key = await newKey();
	const rows = await withReconnect(db, () =>
		db.transaction('rw', db.tables, async () => {
			const keys = await db.keys.toArray();
			if (!lockedIn(keys)) return keys;
			const session = await db.session.get('current');
			await forget(db, session?.line);
			for (const name of LOCKED_TABLES) await db.table(name).clear();
			await noteSignOut(db, session?.operator);
			await db.settings.delete('lock');
			const id = nextKeyId(keys);
			await db.keys.bulkDelete(keys.filter(({ role }) => role === 'data').map((row) => row.id));
			const open: OpenKey = { id, role: 'data', key };
			await db.keys.put(open);
			return db.keys.toArray();
		})
	);
	db.hold(rows);
	db.unlock(undefined);
}

/** With the clock set back the wait counts from now: it is no longer than it has to be. */
export async function noteClock(db: AppDatabase, now: Instant): Promise<void> {
	const row = lockedIn(await withReconnect(db, () => db.keys.toArray()));
	if (row === undefined || seenAt(row.lock.tries, now) === row.lock.tries) return;
	await changeLock(db, row.id, (before) => ({
		...before,
		lock: { ...before.lock, tries: seenAt(before.lock.tries, now) }
	}));
}

type Opened = { ok: true; row: LockedKey; bytes: Bytes };

/**
 * Counted before it is tried: whatever happens then, it has been made. What takes long, the key of
 * the PIN, is made meanwhile, and tells nothing by itself. That it was the right one is for the
 * caller to note.
 */
async function enter(db: AppDatabase, pin: string, now: Instant): Promise<Opened | Exclude<Entered, { ok: true }>> {
	const before = lockedIn(db.held);
	const made = before && pinKey(pin, before.lock.pin);
	const row = await counted(db, now);
	if (row === 'wait' || row === 'none') return { ok: false, why: row };
	const bytes = row === 'gone' ? undefined : await unwrapByPin(pin, row.lock.pin, made);
	if (row !== 'gone' && bytes !== undefined) return { ok: true, row, bytes };
	if (row !== 'gone' && row.lock.tries.count < LAST_TRY) return { ok: false, why: 'wrong' };
	await forgetLocked(db);
	return { ok: false, why: 'gone' };
}

/** The lock with this entry counted; `gone`: the last was made, and nobody has heard the end. */
function counted(db: AppDatabase, now: Instant): Promise<LockedKey | 'wait' | 'gone' | 'none'> {
	return withReconnect(db, () =>
		db.transaction('rw', db.keys, async () => {
			const row = lockedIn(await db.keys.toArray());
			if (row === undefined) return 'none';
			if (triesLeft(row.lock.tries) === 0) return 'gone';
			const wait = nextTryAt(row.lock.tries, now) !== undefined;
			const tries: Tries = wait ? seenAt(row.lock.tries, now) : oneMore(row.lock.tries, now);
			const changed = { ...row, lock: { ...row.lock, tries } };
			await db.keys.put(changed);
			return wait ? 'wait' : changed;
		})
	);
}

/** The right one was entered: those before it count no more. */
const noteRight = (db: AppDatabase, id: number): Promise<void> =>
	changeLock(db, id, (before) => ({ ...before, lock: { ...before.lock, tries: NO_TRIES } }));

/** Of this lock, as it is by then. */
function changeLock(db: AppDatabase, id: number, change: (before: LockedKey) => LockedKey): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.keys, async () => {
			const row = lockedIn(await db.keys.toArray());
			if (row?.id === id) await db.keys.put(change(row));
		})
	);
}
