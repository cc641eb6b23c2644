import type { AppDatabase } from '../database';
import { observe } from '../observe';
import { freshnessRows } from '../repositories/resources';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Observable } from 'dexie';

export function freshness(db: AppDatabase, line: Msisdn): Observable<FreshnessMap> {
	return observe(db, () => freshnessRows(db, line));
}
