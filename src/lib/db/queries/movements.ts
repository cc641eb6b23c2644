import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { ofLine } from '../line-range';
import type { LineId } from '$lib/domain/line';
import type { Movement } from '$lib/domain/subscriber';

/** The newest `limit` movements, newest first, and whether there are older ones. */
export function movements(db: AppDatabase, line: LineId, limit: number): Live<{ rows: Movement[]; more: boolean }> {
	return observe(db, async () => {
		const rows = await ofLine(db.movements, line, 'at')
			.reverse()
			.limit(limit + 1)
			.toArray();
		return { rows: rows.slice(0, limit), more: rows.length > limit };
	});
}
