import type { LineId } from '$lib/domain/line';
import { noteOf } from '$lib/domain/number-note';
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { withReconnect } from '../reconnect';

/** What a number is called from now on; nothing that can be seen takes the note away. */
export function saveNote(db: AppDatabase, line: LineId, number: string, typed: string): Promise<void> {
	const text = noteOf(typed);
	return withReconnect(db, async () => {
		if (text === '') await db.notes.delete([line, number]);
		else await db.notes.put({ line, id: number, text });
	});
}

/** All of a line. */
export function forgetNotes(db: AppDatabase, line: LineId): Promise<void> {
	return withReconnect(db, async () => {
		await ofLine(db.notes, line, 'id').delete();
	});
}
