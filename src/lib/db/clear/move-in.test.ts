import { idOf } from '$lib/domain/line.fixture';
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { neverFetched } from '$lib/domain/freshness';
import { omit } from '$lib/domain/util/omit';
import { NOW, offering, order, queued } from '$lib/domain/orders/orders.fixture';
import { termsOfConnecting } from '$lib/domain/orders/terms';
import { entry, LINE } from '$lib/domain/outbox.fixture';
import { AppDatabase } from '../database';
import { rawRows } from '../database.fixture';
import { ownUpgrades } from '../own-upgrades';
import { answer } from '../read-raw';
import { catalogueAsOf } from '../repositories/resources';
import { LOCKED_NUMBER } from './clear-database';
import { deleteClear } from './delete-clear';

let databases = 0;

/** A database of today, and the name of the clear one whose rows it takes. */
function successor(): { db: AppDatabase; name: string } {
	const name = `clear-${(databases += 1)}`;
	return { db: new AppDatabase(ownUpgrades, `${name}.sealed`, 'strict', name), name };
}

/** The browser's number of a database; `undefined` where there is none. */
const numberOf = async (name: string) => (await indexedDB.databases()).find((one) => one.name === name)?.version;

it('reads everything whole after the tenth version has come: the rows of earlier ones stay until then', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
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

it('moves whatever the tenth version holds, and has room for devices', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
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

it('moves whatever the eleventh version holds, and has room for operations', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
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

it('moves whatever the thirteenth version holds, and has room for notes', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
	old.version(13).stores({ lines: 'line', outbox: '++seq, &key, [line+seq], state' });
	await old.table('lines').add({ line: idOf(LINE), number: LINE });
	await old.table('outbox').add(entry());
	old.close();
	expect(await db.notes.toArray()).toEqual([]);
	expect(await db.lines.toArray()).toEqual([{ line: idOf(LINE), number: LINE }]);
	expect(await db.outbox.toArray()).toEqual([entry()]);
});

it('takes a tone that was queued before as what it is today', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
	old.version(9).stores({ outbox: '++seq, &key, [line+seq], state' });
	const tone = { slot: { for: 'everyone' }, connects: false };
	const row = queued({ ...order(), action: 'tone', setting: tone } as never, 1);
	await old.table('outbox').add({ ...row, version: 7 });
	old.close();
	expect(await db.outbox.toArray()).toMatchObject([{ key: row.key, version: 8, command: { action: 'configure' } }]);
});

it('takes a number out of the key of what the person calls it', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
	old.version(15).stores({ notes: '[line+id]' });
	await old.table('notes').add({ line: idOf(LINE), id: '+79261234567', text: 'мама' });
	old.close();
	expect(await db.notes.toArray()).toEqual([{ line: idOf(LINE), id: '+79261234567', text: 'мама' }]);
	expect(JSON.stringify(await rawRows(db.name, 'notes'))).not.toContain('9261234567');
});

it('looks for one where the browser does not say which there are, and finds none', async () => {
	vi.spyOn(indexedDB, 'databases').mockResolvedValue(undefined as never);
	const { db, name } = successor();
	expect(await db.outbox.toArray()).toEqual([]);
	vi.restoreAllMocks();
	await expect.poll(() => numberOf(name)).toBe(LOCKED_NUMBER);
});

it('has nothing to delete where there is no store', async () => {
	const { db, name } = successor();
	await db.settings.put({ name: 'clearCopyLeft', value: true });
	vi.stubGlobal('indexedDB', undefined);
	await deleteClear(db, name);
	vi.unstubAllGlobals();
	expect(await db.settings.get('clearCopyLeft')).toBeDefined();
});

it('deletes the clear database, and leaves one in its place that an app of before finds too new', async () => {
	const { db, name } = successor();
	const old = new Dexie(name);
	old.version(15).stores({ outbox: '++seq, &key, [line+seq], state' });
	await old.table('outbox').add(entry());
	old.close();
	expect(await db.outbox.toArray()).toEqual([entry()]);
	await expect.poll(() => db.settings.get('clearCopyLeft')).toBeUndefined();
	expect(await numberOf(name)).toBe(LOCKED_NUMBER);
	const left = await new Dexie(name).open();
	expect(left.tables).toEqual([]);
	left.close();
	const asBefore = indexedDB.open(name, 15 * 10);
	await expect(answer(asBefore)).rejects.toThrow();
	expect(asBefore.error?.name).toBe('VersionError');
});

it('a deletion that was cut is done at the next start, and nothing is moved twice', async () => {
	const { db, name } = successor();
	await db.settings.put({ name: 'clearCopyLeft', value: true });
	db.close();
	const old = new Dexie(name);
	old.version(15).stores({ outbox: '++seq, &key, [line+seq], state' });
	await old.table('outbox').add(entry());
	old.close();
	const next = new AppDatabase(ownUpgrades, db.name, 'strict', name);
	expect(await next.outbox.count()).toBe(0);
	await expect.poll(() => numberOf(name)).toBe(LOCKED_NUMBER);
	await expect.poll(() => next.settings.get('clearCopyLeft')).toBeUndefined();
});

it('makes a database of its own where there is no clear one, and no clear one', async () => {
	const { db, name } = successor();
	expect(await db.outbox.count()).toBe(0);
	expect(await db.settings.get('clearCopyLeft')).toBeUndefined();
	expect(await numberOf(name)).toBeUndefined();
});
