import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { createUsageQueries } from './usage';
import { forgetNotes, saveNote } from '../repositories/notes';

const [OWN, OTHER] = [idOf(LINE), idOf(OTHER_LINE)];

it('tells live of the notes of one line; another text takes the place, an empty one takes it away', async () => {
	const db = freshDatabase();
	let shown: unknown;
	const stop = createUsageQueries(db)
		.notes(OWN)
		.subscribe({
			next: (notes) => (shown = [...notes]),
			error: (cause: unknown) => expect.unreachable(String(cause))
		});
	await expect.poll(() => shown).toEqual([]);
	await saveNote(db, OWN, '+79000000002', ' мама ');
	await saveNote(db, OTHER, '+79000000002', 'сосед');
	await expect.poll(() => shown).toEqual([['+79000000002', 'мама']]);
	await saveNote(db, OWN, '+79000000002', 'мама, дом');
	await saveNote(db, OWN, '900', 'банк');
	await expect
		.poll(() => shown)
		.toEqual([
			['+79000000002', 'мама, дом'],
			['900', 'банк']
		]);
	await saveNote(db, OWN, '900', '\u200b ');
	await expect.poll(() => shown).toEqual([['+79000000002', 'мама, дом']]);
	stop();
});

it('forgets those of one line together', async () => {
	const db = freshDatabase();
	await saveNote(db, OWN, '900', 'банк');
	await saveNote(db, OTHER, '900', 'банк');
	await forgetNotes(db, OWN);
	expect(await db.notes.toArray()).toEqual([{ line: OTHER, id: '900', text: 'банк' }]);
});
