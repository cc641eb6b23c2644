/**
 * The device of somebody who had an earlier version of the app: nothing of it is lost on the way to
 * this one, wherever that is cut.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asText, restore, stored, storedDevice } from '../fixtures/stored-device';
import { lazyUpgrades } from '$lib/db/lazy-upgrades';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase, type LineRow } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import { knownLineId } from '$lib/db/repositories/lines';
import { currentSession } from '$lib/db/repositories/session';
import { storedBalance } from '$lib/db/stored-balance';
import { readCounts } from '$lib/db/usage/reader';
import type { Msisdn } from '$lib/domain/msisdn';

const LINE: Msisdn = '+79000000001';
const OTHER: Msisdn = '+79000000005';

const before = storedDevice('f044fe6');
/** Today's database, which takes what the clear one of a name holds. */
const successor = (from: string, load = ownUpgrades) => new AppDatabase(load, `${from}.sealed`, 'strict', from);

let databases = 0;
let name: string;
let db: AppDatabase;

beforeEach(async () => {
	name = `upgrade-${(databases += 1)}`;
	await restore([name, asText(before)]);
	db = successor(name);
});

afterEach(() => {
	vi.restoreAllMocks();
	db.close();
});

const rowsBefore = Object.fromEntries(Object.entries(before.stores).map(([table, { rows }]) => [table, rows]));

/**
 * Rows with the id of their line as the number that it stands for, and the session with its
 * operator.
 */
function byNumber(
	rows: Record<string, unknown[]>,
	lines: { line: unknown; number: Msisdn }[]
): Record<string, unknown[]> {
	const numbers = new Map(lines.map(({ line, number }) => [line, number]));
	const inKeyOrder = (table: string) => before.stores[table]?.keyPath ?? 'seq';
	return Object.fromEntries(
		Object.entries(rows).map(([table, all]) => {
			const named = all.map((row) => {
				const { line, ...rest } = row as { line?: unknown };
				return line === undefined ? rest : { ...rest, line: numbers.get(line) ?? line };
			});
			const key = [inKeyOrder(table)].flat();
			return [table, named.toSorted((a, b) => indexedDB.cmp(keyOf(a, key), keyOf(b, key)))];
		})
	);
}

const keyOf = (row: object, path: string[]): IDBValidKey =>
	path.map((part) => (row as Record<string, IDBValidKey>)[part] as IDBValidKey);

/**
 * As the upgrades leave them: tags and ages by which an answer may be «not changed» are asked for
 * anew.
 */
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
	await expect.poll(() => db.settings.get('clearCopyLeft')).toBeUndefined();
	const tables = db.tables.filter((table) => table.name in before.stores);
	const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
	return byNumber(Object.fromEntries(rows), await db.lines.toArray());
}

const idIn = (number: Msisdn) => knownLineId(db, number, () => 'line-none');

it('every row of every table is there', async () => {
	expect(await everyRow()).toEqual(kept(rowsBefore));
});

it('no key of any table holds a number, and each line is known by a random id', async () => {
	await db.open();
	// Ids of rows are the operator's own, whatever it makes them of.
	const keys = await Promise.all(db.tables.map((table) => table.toCollection().primaryKeys()));
	expect(JSON.stringify(keys.flat().map((key) => [key].flat()[0]))).not.toMatch(/7900000000/);
	const lines = await db.lines.toArray();
	expect(lines.map(({ number }) => number).toSorted()).toEqual([LINE, OTHER]);
	for (const { line } of lines) expect(line).toMatch(/^line-[0-9a-f-]{36}$/);
});

it('the operator that the session kept is its line’s, and pages fetch the upgrades for it', async () => {
	const kept = storedDevice('f044fe6');
	const [session] = kept.stores['session']?.rows ?? [];
	if (session) session['operator'] = 'mts-ru';
	const other = `${name}-operator`;
	await restore([other, asText(kept)]);
	const page = successor(other, lazyUpgrades);
	expect(await currentSession(page)).toMatchObject({ number: LINE, operator: 'mts-ru' });
	page.close();
});

it('the queue, its history and the drafts are, and can be read, of both lines', async () => {
	const queue = async (number: Msisdn) =>
		(await entriesOf(db, await idIn(number))).map(({ command, state }) => [command.kind, state]);
	expect(await queue(LINE)).toEqual([
		['top-up', 'done'],
		['transfer', 'queued'],
		['top-up', 'queued']
	]);
	expect(await queue(OTHER)).toEqual([['top-up', 'waiting-sign-in']]);
	const draft = async (number: Msisdn) => (await db.chatDesks.get(await idIn(number)))?.draft;
	expect([await draft(LINE), await draft(OTHER)]).toEqual(['За что списали 300 рублей?', 'Почему номер заблокирован?']);
});

it('whoever is signed in still is, and years of usage add up to what they did', async () => {
	expect(await currentSession(db)).toMatchObject({ number: LINE, status: 'active' });
	const counts = await readCounts(db, await idIn(LINE));
	expect(counts.reduce((sum, { records }) => sum + records, 0)).toBe(4_653);
	expect(counts.some(({ dropped }) => dropped)).toBe(false);
});

it('the first paint reads the balance as soon as it is here', async () => {
	const main = rowsBefore['balances']?.find((row) => row['kind'] === 'main');
	expect(await storedBalance(indexedDB, db.name)).toBeUndefined();
	await db.open();
	expect(await storedBalance(indexedDB, db.name)).toEqual({ ...main, line: await idIn(LINE) });
});

describe('an upgrade that is cut', () => {
	/**
	 * Ends the upgrade's transaction with its n-th write, as a browser that is killed does;
	 * `false`: it had fewer.
	 */
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

	it('leaves all as it was, at its writes, and the next start brings all of it over', async () => {
		const asBefore = asText(byNumber(kept(rowsBefore), []));
		/** Of the clear database: its own upgrades may have come to their end before. */
		const clearRows = async () => {
			const { rows } = await stored(name);
			const tables = Object.entries(rows).filter(([table]) => table in before.stores);
			return byNumber(kept(Object.fromEntries(tables)), (rows['lines'] ?? []) as LineRow[]);
		};
		// The first ones, where there is one of a kind, each by itself; then now and then.
		let cuts = 0;
		for (let write = 1; await cutAtWrite(write); write += cuts < 20 ? 1 : 23) {
			cuts += 1;
			expect(asText(await clearRows())).toBe(asBefore);
			expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(db.name);
		}
		expect(cuts).toBeGreaterThan(25);
		db = successor(name);
		expect(await everyRow()).toEqual(kept(rowsBefore));
	});
});
