import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { freshnessRows } from '../line-rows';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { Msisdn } from '$lib/domain/msisdn';

export function freshness(db: AppDatabase, line: Msisdn): Live<FreshnessMap> {
	return observe(db, () => freshnessRows(db, line));
}
