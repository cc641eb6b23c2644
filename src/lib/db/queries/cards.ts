import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { ofLine } from '../line-range';
import type { LineId } from '$lib/domain/line';
import type { SavedCard } from '$lib/domain/subscriber';

/** The preferred card first, then as the operator lists them. */
export function cards(db: AppDatabase, line: LineId): Live<SavedCard[]> {
	return observe(db, async () => {
		const rows = await ofLine(db.cards, line, 'id').toArray();
		return rows.sort((a, b) => Number(b.preferred) - Number(a.preferred));
	});
}
