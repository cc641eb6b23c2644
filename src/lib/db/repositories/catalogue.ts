import type { LineId } from '$lib/domain/line';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';

/** One entry of the catalogue at hand. */
export function catalogueEntry(db: AppDatabase, line: LineId, id: string): Promise<CatalogueOffering | undefined> {
	return withReconnect(db, () => db.catalogue.get([line, id]));
}
