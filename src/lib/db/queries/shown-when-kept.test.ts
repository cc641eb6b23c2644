import { afterEach, expect, it, vi } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import type { AppDatabase } from '../database';
import { freshDatabase } from '../database.fixture';
import { createUsageQueries } from './usage';
import { forgetNotes, saveNote } from '../repositories/notes';

afterEach(() => vi.restoreAllMocks());

const NOTED = '+79000000002';

it.each<[string, (db: AppDatabase) => Promise<void>, string]>([
	['what it says now', (db) => saveNote(db, idOf(LINE), NOTED, 'сосед'), 'сосед'],
	['a note taken away', (db) => saveNote(db, idOf(LINE), NOTED, ''), ''],
	['the forgetting of notes', (db) => forgetNotes(db, idOf(LINE)), '']
])('%s is shown when it is on disk, not before', async (_, write, shown) => {
	const db = freshDatabase();
	await saveNote(db, idOf(LINE), NOTED, 'мама');
	const order: string[] = [];
	const error = () => order.push('error');
	const stop = createUsageQueries(db)
		.notes(idOf(LINE))
		.subscribe({ next: (notes) => order.push([...notes.values()].join()), error });
	await expect.poll(() => order.length).toBe(1);
	order.length = 0;
	for (const method of ['put', 'delete'] as const) {
		const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)?.value as (
			...row: unknown[]
		) => never;
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...row: unknown[]) {
			this.transaction.addEventListener('complete', () => order.push('on disk'));
			return own.apply(this, row);
		});
	}
	await write(db);
	await expect.poll(() => order).toEqual(['on disk', shown]);
	stop();
});
