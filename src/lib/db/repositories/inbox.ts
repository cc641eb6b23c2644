import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { keep } from '../reconnect';

/** The letter has been opened, for good. */
export function openLetter(db: AppDatabase, line: LineId, id: string): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.openedLetters, async () => {
			await db.openedLetters.put({ line, id });
		})
	);
}
