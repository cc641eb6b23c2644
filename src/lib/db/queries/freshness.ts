import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { freshnessRows } from '../line-rows';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';

export function freshness(db: AppDatabase, line: LineId): Live<FreshnessMap> {
	return observeTogether(db, `freshness ${line}`, () => freshnessRows(db, line));
}
