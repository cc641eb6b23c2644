import type { LineId } from '$lib/domain/line';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { AppDatabase } from '../database';
import { keep } from '../reconnect';

/** One entry of the catalogue at hand. */
export function catalogueEntry(db: AppDatabase, line: LineId, id: string): Promise<CatalogueOffering | undefined> {
	return keep(db, () => db.catalogue.get([line, id]));
}
