import type { Msisdn } from '$lib/domain/msisdn';
import type { AppDatabase } from '../database';
import { keep } from '../keep';

/** The letter has been opened, for good. */
export function openLetter(db: AppDatabase, line: Msisdn, id: string): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.openedLetters, async () => {
			await db.openedLetters.put({ line, id });
		})
	);
}
