import { idOf } from '$lib/domain/line.fixture';
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { entry, LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase, SESSION, signedInDatabase } from '../database.fixture';
import { AppDatabase } from '../database';
import { setLock } from '../lock/lock';
import { ownUpgrades } from '../own-upgrades';
import { enqueue } from '../repositories/outbox';
import { storedQueue } from './stored-queue';

/**
 * With two commands that wait, one that is done, one that only a newer app understands, and one of
 * another line.
 */
async function full(): Promise<string> {
	const db = await signedInDatabase();
	for (const row of [
		entry({ seq: 1 }),
		entry({ seq: 2, state: 'done' }),
		entry({ seq: 3, version: 99 }),
		entry({ seq: 4, line: `${idOf(LINE)}0` })
	])
		await enqueue(db, row);
	const { name } = db;
	db.close();
	return name;
}

it('is read out of a database that a newer app has taken over: what waits, in order, also what only that app understands', async () => {
	const name = await full();
	const newer = new Dexie(name);
	newer.version(20).stores({ session: 'id', keys: 'id', outbox: '++seq, &key, [line+seq], state', novelties: 'id' });
	await newer.open();
	newer.close();
	const queue = await storedQueue(indexedDB, name);
	expect(queue?.count).toBe(2);
	expect(queue?.commands?.map(({ entry: { seq, state } }) => [seq, state])).toEqual([
		[1, 'queued'],
		[3, 'unreadable']
	]);
	expect(queue?.commands?.[1]?.row).toMatchObject({ version: 99, command: { kind: 'top-up' } });
});

it('behind a lock is no more than how many wait', async () => {
	const name = await full();
	const db = new AppDatabase(ownUpgrades, name);
	await setLock(db, '271828', { after: 5 });
	db.close();
	expect(await storedQueue(indexedDB, name)).toEqual({ count: 2, commands: undefined });
});

it('is read out of one whose rows have yet to be moved into today’s, and leaves it to that', async () => {
	const { name } = freshDatabase();
	const older = new Dexie(name);
	older.version(9).stores({ session: 'id', outbox: '++seq, &key, [line+seq], state' });
	await older.table('session').put({ ...SESSION, id: 'current' });
	await older.table('outbox').put(entry());
	older.close();
	expect(await storedQueue(indexedDB, `${name}.sealed`, name)).toMatchObject({
		commands: [{ entry: { key: entry().key } }]
	});
	expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(90);
});

it('is empty when nobody is signed in, and nothing where there is no database of ours or none at all', async () => {
	const nobody = freshDatabase();
	await enqueue(nobody, entry());
	expect(await storedQueue(indexedDB, nobody.name)).toEqual({ count: 0, commands: [] });
	expect(await storedQueue(indexedDB, 'never-made')).toBeUndefined();
	vi.stubGlobal('indexedDB', undefined);
	expect(await storedQueue()).toBeUndefined();
});
