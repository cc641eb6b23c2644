import type { AppDatabase } from '../database';
import { observe } from '../observe';
import { ofLine } from '../line-range';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SavedCard } from '$lib/domain/subscriber';
import type { Observable } from 'dexie';

/** The preferred card first, then as the operator lists them. */
export function cards(db: AppDatabase, line: Msisdn): Observable<SavedCard[]> {
	return observe(db, async () => {
		const rows = await ofLine(db.cards, line, 'id').toArray();
		return rows.sort((a, b) => Number(b.preferred) - Number(a.preferred));
	});
}
