import { idOf } from '$lib/domain/line.fixture';
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { neverFetched } from '$lib/domain/freshness';
import { omit } from '$lib/domain/util/omit';
import { NOW, offering } from '$lib/domain/orders/orders.fixture';
import { termsOfConnecting } from '$lib/domain/orders/terms';
import { entry, LINE } from '$lib/domain/outbox.fixture';
import { ownUpgrades } from './own-upgrades';
import { AppDatabase, DATABASE_NAME } from './database';
import { freshDatabase } from './database.fixture';
import { enqueue } from './repositories/outbox';
import { catalogueAsOf } from './repositories/resources';

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

it('reads everything whole after the tenth version has come: the rows of earlier ones stay until then', async () => {
	const db = freshDatabase();
	const old = new Dexie(db.name);
	old.version(9).stores({ catalogue: '[line+id]', freshness: '[line+resource]' });
	const row = { ...offering('gb', { prices: [] }), updatedAt: NOW };
	const known = { line: idOf(LINE), ...neverFetched('catalogue'), checkedAt: NOW, etags: ['"1"'] };
	await old.table('catalogue').add(row);
	await old.table('freshness').add(known);
	old.close();
	expect(await db.catalogue.toArray()).toEqual([offering('gb', { prices: [] })]);
	expect(await db.freshness.toArray()).toEqual([omit(known, 'etags')]);
	expect(await catalogueAsOf(db, idOf(LINE))).toBeUndefined();
	const [entryOfOld] = await db.catalogue.toArray();
	const around = {
		products: [],
		catalogue: [],
		balance: undefined,
		blocked: false,
		currency: 'RUB',
		now: NOW,
		payer: LINE
	};
	expect(entryOfOld && termsOfConnecting(entryOfOld, around)).toMatchObject({ obstacle: { why: 'price-unknown' } });
});

it('makes room for devices beside whatever the tenth version holds', async () => {
	const db = freshDatabase();
	const old = new Dexie(db.name);
	old.version(10).stores({
		visits: '[line+id]',
		outbox: '++seq, &key, [line+seq], state',
		freshness: '[line+resource]'
	});
	const visit = {
		line: idOf(LINE),
		id: 'v',
		at: NOW,
		method: 'password',
		device: '',
		outcome: 'success',
		current: true
	};
	const known = { line: idOf(LINE), ...neverFetched('visits'), checkedAt: NOW };
	await old.table('visits').add(visit);
	await old.table('freshness').add(known);
	await old.table('outbox').add(entry());
	expect(old.tables.map(({ name }) => name)).not.toContain('devices');
	old.close();
	expect(await db.devices.toArray()).toEqual([]);
	expect(await db.visits.toArray()).toEqual([visit]);
	expect(await db.freshness.toArray()).toEqual([known]);
	expect(await db.outbox.toArray()).toEqual([entry()]);
});

it('makes room for operations beside whatever the eleventh version holds', async () => {
	const db = freshDatabase();
	const old = new Dexie(db.name);
	old.version(11).stores({ devices: '[line+id]', outbox: '++seq, &key, [line+seq], state' });
	const device = {
		line: idOf(LINE),
		id: 'd',
		method: 'password',
		device: '',
		signedInAt: NOW,
		lastUsedAt: NOW,
		current: true
	};
	await old.table('devices').add(device);
	await old.table('outbox').add(entry());
	old.close();
	expect(await db.operations.toArray()).toEqual([]);
	expect(await db.devices.toArray()).toEqual([device]);
	expect(await db.outbox.toArray()).toEqual([entry()]);
});

it('makes room for notes beside whatever the thirteenth version holds', async () => {
	const db = freshDatabase();
	const old = new Dexie(db.name);
	old.version(13).stores({ lines: 'line', outbox: '++seq, &key, [line+seq], state' });
	await old.table('lines').add({ line: idOf(LINE), number: LINE });
	await old.table('outbox').add(entry());
	old.close();
	expect(await db.notes.toArray()).toEqual([]);
	expect(await db.lines.toArray()).toEqual([{ line: idOf(LINE), number: LINE }]);
	expect(await db.outbox.toArray()).toEqual([entry()]);
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
		const halfway = indexedDB.open(name, 100);
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
