import type { AppDatabase } from '../database';
import { observe } from '../observe';
import { ofLine } from '../line-range';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OwnedProduct } from '$lib/domain/subscriber';
import type { Observable } from 'dexie';

/** The tariff and every option of the line, in the operator's order of ids. */
export function products(db: AppDatabase, line: Msisdn): Observable<OwnedProduct[]> {
	return observe(db, () => ofLine(db.products, line, 'id').toArray());
}
