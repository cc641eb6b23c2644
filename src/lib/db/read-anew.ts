import type { Transaction } from 'dexie';
import type { Freshness } from '$lib/domain/freshness';
import type { CatalogueOffering } from '$lib/domain/subscriber';

/**
 * Makes the next pull read everything whole: nothing may be «not changed since» that an earlier version has read otherwise. The rows
 * stay until then; a new version comes over the network, so that is soon.
 */
export async function readAnew(transaction: Transaction): Promise<void> {
	await transaction
		.table<Freshness & { etags?: unknown }>('freshness')
		.toCollection()
		.modify((row) => {
			// The earlier versions kept tags alone.
			delete row.etags;
			delete row.pages;
		});
	await transaction
		.table<CatalogueOffering>('catalogue')
		.toCollection()
		.modify((row) => {
			delete row.updatedAt;
		});
}
