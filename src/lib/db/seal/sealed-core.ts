/**
 * Seals rows on their way into the store and opens them on their way out, below everything else of
 * Dexie: queries, live queries and repositories see rows as they always were. Ids in keys are names
 * for them in the store (`Keyring.nameOf`).
 */
import Dexie, {
	cmp,
	type DBCore,
	type DBCoreMutateResponse,
	type DBCoreQueryRequest,
	type DBCoreTable,
	type DBCoreTransaction,
	type Middleware
} from 'dexie';
import { keepAlive } from './keep-alive';
import type { KeyRole } from './key-role';
import { clearFields, sealedWith } from './sealed-with';
import { saysNothing, type Keyring, type KeyRow, type SealedRow } from './keyring';

/** A row that can't be opened: damaged on the device, or its key is not here any more. */
export interface DamagedRow {
	table: string;
	/** Its clear fields. */
	row: SealedRow;
}

interface Sealing {
	keyring: () => Keyring;
	/** Told of each such row; what is asked for comes without it. */
	damaged: (row: DamagedRow) => void;
	/** Takes these as the keys that are stored. */
	hold: (rows: readonly KeyRow[]) => void;
}

/** Below the middlewares of Dexie itself, which begin at -1. */
const LOWEST = -2;

export function sealedCore(sealing: Sealing): Middleware<DBCore> {
	return {
		stack: 'dbcore',
		name: 'sealed',
		level: LOWEST,
		create: (core) => ({
			...core,
			// What is written is sealed with the key of that moment: see `withKeysOfNow`.
			transaction: (stores, mode, options) =>
				core.transaction(
					mode === 'readwrite' && stores.some(isOfData) ? [...new Set([...stores, KEYS])] : stores,
					mode,
					options
				),
			table: (name) => {
				const table = core.table(name);
				const role = sealedWith(name);
				return role ? sealedTable(table, role, sealing, () => core.table(KEYS)) : table;
			}
		})
	};
}

const KEYS = 'keys';
const isOfData = (table: string) => sealedWith(table) === 'data';

const seen = new WeakMap<DBCoreTransaction, Promise<void>>();

/**
 * Another tab may have put another key in the place of the one of data. What is changed in a
 * transaction is read and sealed with the keys that are stored as it runs.
 */
function withKeysOfNow(trans: DBCoreTransaction, keys: DBCoreTable, { hold }: Sealing): Promise<void> {
	let now = seen.get(trans);
	if (now === undefined) {
		const query = { index: keys.schema.primaryKey, range: ANY } as DBCoreQueryRequest['query'];
		now = keys.query({ trans, values: true, query }).then(({ result }) => hold(result as KeyRow[]));
		seen.set(trans, now);
	}
	return now;
}

/** Of Dexie's `DBCoreRangeType`, which has no values at run time. */
const ANY = { type: 3 };

function sealedTable(table: DBCoreTable, role: KeyRole, sealing: Sealing, keys: () => DBCoreTable): DBCoreTable {
	const { keyring, damaged } = sealing;
	const { name, schema } = table;
	const keyPath = [schema.primaryKey.keyPath].flat().map(String);
	const idAt = keyPath.indexOf('id');
	const isClear = new Set(
		[schema.primaryKey, ...schema.indexes].flatMap((index) => index.keyPath).concat(clearFields(name))
	);
	if (idAt >= 0) isClear.delete('id');

	async function seal(row: Readonly<Record<string, unknown>>): Promise<object> {
		const inClear: Record<string, unknown> = {};
		const fields: Record<string, unknown> = {};
		for (const [field, value] of Object.entries(row)) (isClear.has(field) ? inClear : fields)[field] = value;
		if (idAt >= 0) inClear['id'] = await keyring().nameOf(name, String(row['id']));
		return { ...inClear, sealed: await keyring().seal(role, name, fields) };
	}

	/** A key with an id in it, as it stands in the store. */
	async function stored(key: readonly unknown[]): Promise<unknown[]> {
		const id = await keyring().nameOf(name, String(key[idAt]));
		return key.map((part, at) => (at === idAt ? id : part));
	}

	/** By their keys: names are in no order. */
	function inOrder<Row extends object>(rows: Row[]): Row[] {
		const keyOf = (row: Row) => keyPath.map((part) => (row as Record<string, unknown>)[part]);
		return rows.toSorted((a, b) => cmp(keyOf(a), keyOf(b)));
	}

	async function open(row: SealedRow | undefined): Promise<object | undefined> {
		if (row === undefined) return undefined;
		try {
			return await keyring().openRow(name, row);
		} catch (error) {
			if (saysNothing(error)) throw error;
			damaged({ table: name, row });
			// A command is never lost without a word: it stands in the queue as one that can't be
			// read.
			return name === 'outbox' ? row : undefined;
		}
	}

	/** Dexie keeps what was written for its live queries, under the keys that it is told. */
	function withOwnKeys(response: DBCoreMutateResponse, rows: readonly object[]): DBCoreMutateResponse {
		if (idAt < 0) return response;
		const keys: unknown[] = rows.map((row) => schema.primaryKey.extractKey?.(row));
		return { ...response, lastResult: keys.at(-1), ...(response.results && { results: keys }) };
	}

	/** Waits for it in the transaction; one that writes has the keys of now first. */
	function inKeys<T>(trans: DBCoreTransaction, work: () => Promise<T>): Promise<T> {
		const wait = () => keepAlive(trans as IDBTransaction, name, work());
		const writes = (trans as IDBTransaction).mode === 'readwrite';
		return writes && role === 'data' ? withKeysOfNow(trans, keys(), sealing).then(wait) : wait();
	}

	const sealed = (trans: DBCoreTransaction, rows: readonly Record<string, unknown>[]) =>
		inKeys(trans, () => Promise.all(rows.map(seal)));
	const keysOf = (trans: DBCoreTransaction, keys: unknown[]) =>
		idAt < 0
			? Dexie.Promise.resolve(keys)
			: keepAlive(trans as IDBTransaction, name, Promise.all((keys as unknown[][]).map(stored)));
	const opened = (trans: DBCoreTransaction, rows: readonly (SealedRow | undefined)[]) =>
		inKeys(trans, () => Promise.all(rows.map(open)));

	return {
		...table,
		get: (request) =>
			keysOf(request.trans, [request.key])
				.then(([key]) => table.get({ ...request, key }))
				.then((row: SealedRow | undefined) => row && opened(request.trans, [row]).then(([one]) => one)),
		getMany: (request) =>
			keysOf(request.trans, request.keys)
				.then((keys) => table.getMany({ ...request, keys }))
				.then((rows: SealedRow[]) => opened(request.trans, rows)),
		query: (request) =>
			request.values !== true
				? table.query(request)
				: table.query(request).then(({ result, ...rest }) =>
						opened(request.trans, result as SealedRow[]).then((all) => {
							const rows = all.filter((row) => row !== undefined);
							return { ...rest, result: idAt >= 0 && request.query.index.isPrimaryKey ? inOrder(rows) : rows };
						})
					),
		openCursor(request) {
			if (request.values === true) throw new Error(`Rows of ${name} are sealed`);
			return table.openCursor(request);
		},
		mutate(request) {
			switch (request.type) {
				case 'add':
				case 'put':
					return sealed(request.trans, request.values)
						.then((values) => table.mutate({ ...request, values }))
						.then((response) => withOwnKeys(response, request.values));
				case 'delete':
					return keysOf(request.trans, request.keys).then((keys) => table.mutate({ ...request, keys }));
				default:
					return table.mutate(request);
			}
		}
	};
}
