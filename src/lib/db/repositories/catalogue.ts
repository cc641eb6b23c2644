import type { Msisdn } from '$lib/domain/msisdn';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { AppDatabase } from '../database';
import { keep } from '../keep';

/** One entry of the catalogue at hand. */
export function catalogueEntry(db: AppDatabase, line: Msisdn, id: string): Promise<CatalogueOffering | undefined> {
	return keep(db, () => db.catalogue.get([line, id]));
}
