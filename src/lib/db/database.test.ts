import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { entry } from '$lib/domain/outbox.fixture';
import { ownUpgrades } from './own-upgrades';
import { AppDatabase, DATABASE_NAME } from './database';
import { freshDatabase } from './database.fixture';
import { enqueue } from './repositories/outbox';

/** What a later version of the app would do to the same database. */
async function openAsNewerApp(name: string): Promise<Dexie> {
	const newer = new Dexie(name);
	newer.version(99).stores({ outbox: '++seq, &key, [line+seq], state', novelties: 'id' });
	await newer.open();
	return newer;
}

it('is strict about durability: a queued command is on disk', () => {
	expect(new AppDatabase(ownUpgrades).name).toBe(DATABASE_NAME);
	expect(freshDatabase()._options.chromeTransactionDurability).toBe('strict');
});

it('gives way to a newer app in another tab at once, tells so once, and stays closed', async () => {
	const db = freshDatabase();
	await db.open();
	let told = 0;
	db.whenLost(() => (told += 1));
	const stop = db.whenLost(() => (told += 100));
	stop();
	const newer = await openAsNewerApp(db.name);
	expect(db.lost).toBe('outdated');
	expect(told).toBe(1);
	await expect(enqueue(db, entry())).rejects.toMatchObject({ name: 'StorageError', reason: 'outdated' });
	expect(await newer.table('outbox').count()).toBe(0);
	newer.close();
});

it('refuses a database that a newer app has already changed, and leaves it as it is', async () => {
	const db = freshDatabase();
	const newer = await openAsNewerApp(db.name);
	const tables = newer.tables.map(({ name }) => name);
	newer.close();
	let told = 0;
	db.whenLost(() => (told += 1));
	const attempts = await Promise.allSettled([enqueue(db, entry()), enqueue(db, entry({ seq: 2 }))]);
	for (const attempt of attempts)
		expect(attempt).toMatchObject({ reason: { name: 'StorageError', reason: 'outdated' } });
	await expect(enqueue(db, entry())).rejects.toMatchObject({ name: 'StorageError', reason: 'outdated' });
	expect(told).toBe(1);
	const untouched = await new Dexie(db.name).open();
	expect(untouched.tables.map(({ name }) => name).sort()).toEqual(tables.sort());
	untouched.close();
});

it('mends a database that lacks a table, and knows it for its own ever after', async () => {
	const whole = freshDatabase();
	await enqueue(whole, entry());
	const { name } = whole;
	whole.close();
	await new Promise((resolve) => {
		const halfway = indexedDB.deleteDatabase(name);
		halfway.onsuccess = resolve;
	});
	await new Promise((resolve) => {
		const halfway = indexedDB.open(name, 10);
		halfway.onupgradeneeded = () => {
			const outbox = halfway.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
			outbox.createIndex('key', 'key', { unique: true });
			outbox.createIndex('[line+seq]', ['line', 'seq']);
			outbox.createIndex('state', 'state');
			outbox.add(entry());
		};
		halfway.onsuccess = () => resolve(halfway.result.close());
	});
	vi.spyOn(console, 'warn').mockReturnValue();
	for (const start of ['first', 'second', 'third']) {
		const db = new AppDatabase(ownUpgrades, name);
		expect(await db.settings.count(), start).toBe(0);
		expect(await db.outbox.count(), start).toBe(1);
		expect(db.lost, start).toBeUndefined();
		db.close();
	}
	const newer = await openAsNewerApp(name);
	newer.close();
	await expect(enqueue(new AppDatabase(ownUpgrades, name), entry({ seq: 2 }))).rejects.toMatchObject({
		reason: 'outdated'
	});
});

it('says that there are no databases where there are none, and makes none', async () => {
	const own = globalThis.indexedDB;
	vi.stubGlobal('indexedDB', undefined);
	const db = freshDatabase();
	await expect(enqueue(db, entry())).rejects.toMatchObject({ name: 'StorageError', reason: 'other' });
	vi.stubGlobal('indexedDB', own);
	expect((await own.databases()).map(({ name }) => name)).not.toContain(db.name);
});
