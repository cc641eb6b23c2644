import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { entry } from '$lib/domain/outbox.fixture';
import { freshDatabase } from './database.fixture';
import { withReconnect } from './reconnect';
import { enqueue } from './repositories/outbox';

const named = (name: string, inner?: Error): Error => Object.assign(new Error(name), { name, inner });

it.each(['DatabaseClosedError', 'InvalidStateError', 'UnknownError'])(
	'reopens after %s and does the work again',
	async (name) => {
		const db = freshDatabase();
		await db.open();
		const handle = db.backendDB();
		let tries = 0;
		const count = await withReconnect(db, async () => {
			tries += 1;
			if (tries < 3) throw named(name);
			return db.outbox.count();
		});
		expect([count, tries]).toEqual([0, 3]);
		expect(db.backendDB()).not.toBe(handle);
	}
);

it('gives up after a bounded number of reopenings', async () => {
	let tries = 0;
	const work = async (): Promise<void> => {
		tries += 1;
		throw named('OpenFailedError', named('UnknownError'));
	};
	await expect(withReconnect(freshDatabase(), work)).rejects.toMatchObject({ name: 'StorageError', reason: 'closed' });
	expect(tries).toBe(4);
});

it.each<[string, unknown, string]>([
	['quota', named('QuotaExceededError'), 'quota'],
	['quota, as Dexie wraps it', named('AbortError', named('QuotaExceededError')), 'quota'],
	['anything else', named('DataError'), 'other'],
	['what is no error at all', undefined, 'other'],
	['an error with no inner one', { name: 'AbortError', inner: null }, 'other']
])('%s becomes a typed error without a second try', async (_, cause, reason) => {
	let tries = 0;
	const work = async (): Promise<void> => {
		tries += 1;
		throw cause;
	};
	await expect(withReconnect(freshDatabase(), work)).rejects.toMatchObject({ name: 'StorageError', reason, cause });
	expect(tries).toBe(1);
});

describe('a command confirmed while', () => {
	it('the database was closed by the browser is queued all the same', async () => {
		const db = freshDatabase();
		await db.open();
		// What browsers do when they take a connection away: the handle is closed, and is told so.
		const handle = db.backendDB();
		handle.close();
		handle.onclose?.(new Event('close'));
		await enqueue(db, entry());
		expect(await db.outbox.count()).toBe(1);
	});

	it('the handle is dead, but nobody has told, is queued all the same', async () => {
		const db = freshDatabase();
		await db.open();
		db.backendDB().close();
		await enqueue(db, entry());
		expect(await db.outbox.count()).toBe(1);
	});

	it('the connection dies in the middle is queued once', async () => {
		const db = freshDatabase();
		await db.open();
		let dying = true;
		db.outbox.hook('creating', () => {
			if (!dying) return;
			dying = false;
			throw named('UnknownError');
		});
		await enqueue(db, entry());
		expect(await db.outbox.count()).toBe(1);
	});

	it('the disk is full is not queued at all, and says so', async () => {
		const db = freshDatabase();
		db.outbox.hook('creating', () => {
			throw named('QuotaExceededError');
		});
		await expect(enqueue(db, entry())).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' });
		expect(await db.outbox.count()).toBe(0);
	});
});

it('makes a fresh database when the old one was deleted under it', async () => {
	const db = freshDatabase();
	await enqueue(db, entry());
	await Dexie.delete(db.name);
	await enqueue(db, entry({ seq: 2 }));
	expect(db.lost).toBeUndefined();
	expect((await db.outbox.toArray()).map(({ key }) => key)).toEqual(['key-2']);
});
