/** The device of somebody who had an earlier version of the app: nothing of it is lost on the way to this one, wherever that is cut. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restore, stored, storedDevice } from '../fixtures/stored-device';
import { AppDatabase } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import { currentSession } from '$lib/db/repositories/session';
import { storedBalance } from '$lib/db/stored-balance';
import { readCounts } from '$lib/db/usage/reader';
import type { Msisdn } from '$lib/domain/msisdn';

const LINE: Msisdn = '+79000000001';
const OTHER: Msisdn = '+79000000005';

const before = storedDevice('f044fe6');
let databases = 0;
let name: string;
let db: AppDatabase;

beforeEach(async () => {
	name = `upgrade-${(databases += 1)}`;
	await restore(before, name);
	db = new AppDatabase(name);
});

afterEach(() => {
	vi.restoreAllMocks();
	db.close();
});

const rowsBefore = Object.fromEntries(Object.entries(before.stores).map(([table, { rows }]) => [table, rows]));

/** Compared as text: bytes one by one take a hundred times as long. */
const textOf = (rows: unknown): string =>
	JSON.stringify(rows, (_, value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
	);

/** As the upgrades leave them: tags and ages by which an answer may be «not changed» are asked for anew. */
function kept(rows: Record<string, unknown[]>): Record<string, unknown[]> {
	const without = (table: string, ...fields: string[]) =>
		rows[table]?.map((row) =>
			Object.fromEntries(Object.entries(row as object).filter(([field]) => !fields.includes(field)))
		);
	return {
		...rows,
		freshness: without('freshness', 'etags') ?? [],
		catalogue: without('catalogue', 'updatedAt') ?? []
	};
}

async function everyRow(): Promise<Record<string, unknown[]>> {
	await db.open();
	const tables = db.tables.filter((table) => table.name in before.stores);
	return Object.fromEntries(
		await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const))
	);
}

it('every row of every table is there', async () => {
	expect(await everyRow()).toEqual(kept(rowsBefore));
});

it('the queue, its history and the drafts are, and can be read, of both lines', async () => {
	const queue = async (line: Msisdn) => (await entriesOf(db, line)).map(({ command, state }) => [command.kind, state]);
	expect(await queue(LINE)).toEqual([
		['top-up', 'done'],
		['transfer', 'queued'],
		['top-up', 'queued']
	]);
	expect(await queue(OTHER)).toEqual([['top-up', 'waiting-sign-in']]);
	const drafts = (await db.chatDesks.toArray()).map(({ line, draft }) => [line, draft]);
	expect(drafts).toEqual([
		[LINE, 'За что списали 300 рублей?'],
		[OTHER, 'Почему номер заблокирован?']
	]);
});

it('whoever is signed in still is, and years of usage add up to what they did', async () => {
	expect(await currentSession(db)).toMatchObject({ line: LINE, status: 'active' });
	const counts = await readCounts(db, LINE);
	expect(counts.reduce((sum, { records }) => sum + records, 0)).toBe(4_653);
	expect(counts.some(({ dropped }) => dropped)).toBe(false);
});

it('the first paint reads the balance before the upgrade and after it', async () => {
	const main = rowsBefore['balances']?.find((row) => row['kind'] === 'main');
	expect(await storedBalance(indexedDB, name)).toEqual(main);
	await db.open();
	expect(await storedBalance(indexedDB, name)).toEqual(main);
});

describe('an upgrade that is cut', () => {
	/** Ends the upgrade's transaction with its n-th write, as a browser that is killed does; `false`: it had fewer. */
	async function cutAtWrite(n: number): Promise<boolean> {
		let writes = 0;
		const cut = (store: IDBObjectStore) => {
			if (store.transaction.mode === 'versionchange' && (writes += 1) === n) store.transaction.abort();
		};
		const { put, delete: remove, clear } = IDBObjectStore.prototype;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
			const request = put.apply(this, row);
			cut(this);
			return request;
		});
		vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
			const request = remove.call(this, key);
			cut(this);
			return request;
		});
		vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
			const request = clear.call(this);
			cut(this);
			return request;
		});
		const opened = await db.open().then(
			() => true,
			() => false
		);
		vi.restoreAllMocks();
		db.close();
		return !opened;
	}

	it('leaves all as it was, at each of its writes, and the next start brings all of it over', async () => {
		const asBefore = textOf({ version: before.version, rows: rowsBefore });
		let cuts = 0;
		while (await cutAtWrite(cuts + 1)) {
			cuts += 1;
			expect(textOf(await stored(name))).toBe(asBefore);
		}
		expect(cuts).toBeGreaterThan(10);
		db = new AppDatabase(name);
		expect(await everyRow()).toEqual(kept(rowsBefore));
	});
});
