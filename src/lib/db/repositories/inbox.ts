import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';

/** The letter has been opened, for good. */
export function openLetter(db: AppDatabase, line: LineId, id: string): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.openedLetters, async () => {
			await db.openedLetters.put({ line, id });
		})
	);
}
