import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { freshnessRows } from '../line-rows';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';

export function freshness(db: AppDatabase, line: LineId): Live<FreshnessMap> {
	return observe(db, () => freshnessRows(db, line));
}
