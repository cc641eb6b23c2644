/**
 * Each write is in a transaction of ours: outside of one Dexie shows a change before it is on disk,
 * and a reload at once would take back what was seen.
 */
import type { LineId } from '$lib/domain/line';
import { noteOf } from '$lib/domain/number-note';
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { withReconnect } from '../reconnect';

/** What a number is called from now on; nothing that can be seen takes the note away. */
export function saveNote(db: AppDatabase, line: LineId, number: string, typed: string): Promise<void> {
	const text = noteOf(typed);
	return withReconnect(db, () =>
		db.transaction('rw', db.notes, async () => {
			if (text === '') await db.notes.delete([line, number]);
			else await db.notes.put({ line, id: number, text });
		})
	);
}

/** All of a line. */
export function forgetNotes(db: AppDatabase, line: LineId): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.notes, async () => {
			await ofLine(db.notes, line, 'id').delete();
		})
	);
}
