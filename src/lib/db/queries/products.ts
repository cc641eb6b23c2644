import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OwnedProduct } from '$lib/domain/subscriber';
import { liveQuery, type Observable } from 'dexie';

/** The tariff and every option of the line, in the operator's order of ids. */
export function products(db: AppDatabase, line: Msisdn): Observable<OwnedProduct[]> {
	return liveQuery(() => ofLine(db.products, line, 'id').toArray());
}
