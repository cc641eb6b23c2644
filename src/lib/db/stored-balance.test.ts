import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { Balance } from '$lib/domain/subscriber';
import { LINE } from '$lib/domain/outbox.fixture';
import { damage, freshDatabase, signedInDatabase } from './database.fixture';
import { storedBalance } from './stored-balance';

const main: Balance = {
	line: idOf(LINE),
	id: 'b',
	kind: 'main',
	name: '',
	remaining: { minor: 34_720, currency: 'RUB' },
	status: 'active'
};

it('is the main balance of the line that is signed in', async () => {
	const db = await signedInDatabase();
	await db.balances.bulkPut([
		{ ...main, id: 'a', kind: 'cashback' },
		main,
		{ ...main, line: `${idOf(LINE)}0`, remaining: { minor: 1, currency: 'RUB' } }
	]);
	expect(await storedBalance(indexedDB, db.name)).toEqual(main);
});

it('is nothing when nobody is signed in, or when nothing is stored for the line', async () => {
	const nobody = freshDatabase();
	await nobody.balances.put(main);
	expect(await storedBalance(indexedDB, nobody.name)).toBeUndefined();
	expect(await storedBalance(indexedDB, (await signedInDatabase()).name)).toBeUndefined();
});

it('is nothing when the row can’t be opened', async () => {
	const db = await signedInDatabase();
	await db.balances.put(main);
	await damage(db.name, 'balances', ([row]) => [{ ...row, sealed: new Uint8Array(40) }]);
	expect(await storedBalance(indexedDB, db.name)).toBeUndefined();
});

it('makes no database', async () => {
	expect(await storedBalance(indexedDB, 'never-made')).toBeUndefined();
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
});

it('is nothing when the database is of another make', async () => {
	await new Promise((resolve) => {
		const open = indexedDB.open('foreign', 1);
		open.onsuccess = () => {
			open.result.close();
			resolve(undefined);
		};
	});
	expect(await storedBalance(indexedDB, 'foreign')).toBeUndefined();
});

it('is nothing when a request fails', async () => {
	const broken = {
		open: () => {
			const request = { onerror: undefined as (() => void) | undefined };
			queueMicrotask(() => request.onerror?.());
			return request;
		}
	};
	expect(await storedBalance(broken as unknown as IDBFactory, 'any')).toBeUndefined();
});

it('lets go of the database, so that a newer app can upgrade it', async () => {
	const db = await signedInDatabase();
	await db.balances.put(main);
	await storedBalance(indexedDB, db.name);
	db.close();
	await new Promise((resolve, reject) => {
		const newer = indexedDB.open(db.name, 1_000);
		newer.onblocked = reject;
		newer.onsuccess = resolve;
	});
});
