import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { freshnessMap, type FreshnessMap } from '$lib/domain/freshness';
import type { Msisdn } from '$lib/domain/msisdn';
import { liveQuery, type Observable } from 'dexie';

export async function readFreshness(db: AppDatabase, line: Msisdn): Promise<FreshnessMap> {
	return freshnessMap(await ofLine(db.freshness, line, 'resource').toArray());
}

export function freshness(db: AppDatabase, line: Msisdn): Observable<FreshnessMap> {
	return liveQuery(() => readFreshness(db, line));
}
