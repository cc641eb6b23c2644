import { idOf } from '$lib/domain/line.fixture';
import { entry, LINE } from '$lib/domain/outbox.fixture';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppDatabase } from '../database';
import { damage, freshDatabase, rawRows } from '../database.fixture';
import { ownUpgrades } from '../own-upgrades';
import { answer } from '../read-raw';
import { withReconnect } from '../reconnect';
import { bytesOf, fieldsOf } from './fields';
import { keepAlive } from './keep-alive';
import { sealedWith } from './sealed-with';
import { Keyring, newKeys, type OpenKey } from './keyring';

const line = idOf(LINE);
const NOTE = { line, id: '+79161234567', text: 'Врач' };

let db: AppDatabase;

beforeEach(() => (db = freshDatabase()));

/** Everything of a value that could be read by who looks at the disk. */
function visible(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part instanceof Uint8Array ? Buffer.from(part).toString('utf8') + Buffer.from(part).toString('utf16le') : part
	);
}

describe('what lies in the store', () => {
	it('shows its keys and nothing else of a row', async () => {
		await db.notes.put(NOTE);
		const rows = await rawRows(db.name, 'notes');
		const id: unknown = expect.stringMatching(/^#[0-9a-f]{32}$/);
		expect(rows).toEqual([{ line, id, sealed: expect.any(Uint8Array) as Uint8Array }]);
		expect(visible(rows)).not.toMatch(/Врач|9161234567/);
		expect(await db.notes.toArray()).toEqual([NOTE]);
	});

	it('shows of a command when it was confirmed and how far it is, and not what it is', async () => {
		await db.outbox.put(entry());
		const [row] = await rawRows(db.name, 'outbox');
		const { seq, key, state, version, confirmedAt, expiresAt } = entry();
		expect(row).toEqual({
			...{ seq, key, state, version, confirmedAt, expiresAt, line },
			sealed: expect.any(Uint8Array) as Uint8Array
		});
		expect(visible(row)).not.toContain('top-up');
		expect(await db.outbox.toArray()).toEqual([entry()]);
	});

	it('is sealed in every table but those of the policy', async () => {
		for (const { name, schema } of db.tables) {
			if (name === 'keys') continue;
			const keys = [schema.primKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? []);
			await db.table(name).put({ ...Object.fromEntries(keys.map((key) => [key, 1])), planted: 'Секрет' });
			const seen = visible(await rawRows(db.name, name)).includes('Секрет');
			expect([name, seen]).toEqual([name, !sealedWith(name)]);
		}
	});

	it('is never the same twice: equal rows can’t be told to be equal', async () => {
		await db.notes.bulkPut([NOTE, { ...NOTE, id: 'm' }]);
		const [a, b] = (await rawRows(db.name, 'notes')).map(({ sealed }) => Buffer.from(sealed as Uint8Array));
		expect(a?.equals(b as Buffer)).toBe(false);
		expect(a?.subarray(1, 13).equals(b?.subarray(1, 13) as Buffer)).toBe(false);
	});

	it('has keys that nobody can take out', async () => {
		await db.open();
		const keys = await db.keys.toArray();
		expect(keys.map(({ role }) => role)).toEqual(['data', 'delivery', 'names']);
		for (const row of keys) await expect(crypto.subtle.exportKey('raw', (row as OpenKey).key)).rejects.toThrow();
	});
});

describe('a row that can’t be opened', () => {
	it.each([
		['a bit of it has turned', (sealed: Uint8Array) => sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1)],
		['it ends early', (sealed: Uint8Array) => sealed.slice(0, 20)],
		['nothing of it is left', () => new Uint8Array()],
		['it was sealed with a key that has gone', (sealed: Uint8Array) => sealed.with(0, 77)]
	])('because %s is left out, and told of once; the others are there', async (_, spoil) => {
		const both = [{ ...NOTE, id: 'm' }, NOTE];
		await db.notes.bulkPut(both);
		await damage(db.name, 'notes', ([row]) => [{ ...row, sealed: spoil(row?.['sealed'] as Uint8Array) }]);
		const told: string[] = [];
		const left = await withReconnect(db, () => db.notes.toArray());
		expect(left).toHaveLength(1);
		db.whenDamaged(({ table }) => told.push(table));
		const found = await Promise.all(both.map(({ id }) => db.notes.get([line, id])));
		expect(found.filter((one) => one !== undefined)).toEqual(left);
		expect(told).toEqual(['notes']);
	});

	it('because it was sealed for another table, is none of this one', async () => {
		await db.notes.put(NOTE);
		const [{ sealed } = {}] = await rawRows(db.name, 'notes');
		await damage(db.name, 'letters', () => [{ line, id: 'n', sealed }]);
		expect(await db.letters.toArray()).toEqual([]);
	});

	it('of the queue is still there, as what it shows', async () => {
		await db.outbox.put(entry());
		await damage(db.name, 'outbox', ([row]) => [{ ...row, sealed: new Uint8Array(40) }]);
		expect(await db.outbox.toArray()).toMatchObject([{ key: entry().key, state: entry().state }]);
	});
});

describe('an id, which may be a number of the person’s', () => {
	it('is a name in the store, another in another table, and is found, changed and deleted by itself', async () => {
		const id = '277304516';
		await db.notes.put({ ...NOTE, id });
		await db.letters.put({ line, id } as never);
		const names = await Promise.all(
			['notes', 'letters'].map(async (name) => (await rawRows(db.name, name))[0]?.['id'])
		);
		expect(new Set([id, ...names]).size).toBe(3);
		await db.notes.put({ ...NOTE, id, text: 'Другое' });
		expect(await db.notes.get([line, id])).toEqual({ ...NOTE, id, text: 'Другое' });
		expect(
			await db.notes.bulkGet([
				[line, id],
				[line, 'none']
			])
		).toEqual([{ ...NOTE, id, text: 'Другое' }, undefined]);
		await db.notes.delete([line, id]);
		expect(await db.notes.count()).toBe(0);
	});

	it('orders rows as before, and keys that were read delete what they are of', async () => {
		// By chance names would be in the order of so many ids once in a million million devices.
		const ids = [...'ponmlkjihgfedcba'];
		await db.notes.bulkPut(ids.map((id) => ({ ...NOTE, id })));
		expect((await db.notes.toArray()).map(({ id }) => id)).toEqual(ids.toReversed());
		await db.notes.bulkDelete(await db.notes.toCollection().primaryKeys());
		expect(await db.notes.count()).toBe(0);
	});
});

it('a cursor over rows is refused: it would wait in the middle of each', async () => {
	await db.notes.put(NOTE);
	await expect(db.notes.toCollection().each(() => undefined)).rejects.toThrow(/sealed/);
});

it('what waits together in one transaction, and in several, comes whole', async () => {
	const notes = Array.from({ length: 300 }, (_, at) => ({ ...NOTE, id: `n${at}`, text: 'x'.repeat(at * 7) }));
	await Promise.all(notes.map((note) => db.notes.put(note)));
	const [all, some] = await db.transaction('r', db.notes, db.letters, async () =>
		Promise.all([
			db.notes.toArray(),
			Promise.all(notes.map(({ id }) => db.notes.get([line, id]))),
			db.letters.toArray()
		])
	);
	expect(all).toHaveLength(300);
	expect(some).toEqual(notes);
});

describe('a transaction', () => {
	it('fails whole when a row of it can’t be sealed', async () => {
		await db.notes.put(NOTE);
		vi.spyOn(Keyring.prototype, 'seal').mockRejectedValueOnce(new Error('no'));
		const both = [NOTE, { ...NOTE, id: 'm' }].map((note) => ({ ...note, text: 'Другое' }));
		await expect(db.notes.bulkPut(both)).rejects.toThrow('no');
		expect(await db.notes.toArray()).toEqual([NOTE]);
	});

	it('that has ended can’t be kept from it', async () => {
		await db.open();
		const raw = await answer(indexedDB.open(db.name));
		const transaction = raw.transaction('notes');
		transaction.abort();
		await expect(keepAlive(transaction, 'notes', Promise.resolve())).rejects.toThrow();
		raw.close();
	});

	it('that ends while its rows are being sealed writes none', async () => {
		await db.open();
		const writing = db.transaction('rw', db.notes, async (transaction) => {
			const put = db.notes.put(NOTE);
			transaction.abort();
			await put;
		});
		await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
		expect(await db.notes.count()).toBe(0);
	});
});

it('keys that have gone are made anew, the same for all who open; what they sealed can’t be read', async () => {
	await db.notes.put(NOTE);
	db.close();
	const raw = await answer(indexedDB.open(db.name));
	await answer(raw.transaction('keys', 'readwrite').objectStore('keys').clear());
	raw.close();
	const [one, two] = [new AppDatabase(ownUpgrades, db.name), new AppDatabase(ownUpgrades, db.name)];
	await Promise.all([one.open(), two.open()]);
	expect(await one.notes.toArray()).toEqual([]);
	await one.letters.put({ line, id: 'l', text: 'Письмо' } as never);
	expect(await two.letters.toArray()).toMatchObject([{ text: 'Письмо' }]);
	expect(await two.keys.count()).toBe(3);
});

it('bytes beside the other fields come back as bytes', () => {
	const fields = { a: 1, packed: Uint8Array.of(1, 2, 3), text: 'ё', more: new Uint8Array(), none: null };
	expect(fieldsOf(bytesOf(fields))).toEqual(fields);
	expect(() => fieldsOf(Uint8Array.of(0, 0, 0, 9, 1))).toThrow();
});

it('without a key of the role nothing is sealed', async () => {
	const data = (await newKeys()).slice(0, 1);
	await expect(new Keyring(data).seal('delivery', 'outbox', {})).rejects.toThrow(/delivery/);
});
