/**
 * What brings a database of an earlier version of the app up to date. Fetched only where there is
 * one.
 */
import type { Transaction } from 'dexie';
import type { Freshness } from '$lib/domain/freshness';
import { lineId, type LineId } from '$lib/domain/line';
import { isMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import { randomIds } from '$lib/platform/ids';

/**
 * Makes the next pull read everything whole: nothing may be «not changed since» that an earlier
 * version has read otherwise. The rows stay until then; a new version comes over the network, so
 * that is soon.
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

/**
 * Until version 13 the phone number itself was the key of a line's rows. Each number becomes a
 * random id, and `lines` remembers which. Raw cursors, a row at a time: years of usage need not fit
 * into memory. The transaction of the upgrade ends only when they all have, so nobody waits for
 * them here.
 */
export function rekeyLines({ idbtrans }: Pick<Transaction, 'idbtrans'>): void {
	const lines = idbtrans.objectStore('lines');
	const ids = new Map<Msisdn, LineId>();

	function idOf(number: Msisdn): LineId {
		const id = ids.get(number) ?? lineId(randomIds.uuid());
		if (!ids.has(number)) lines.put({ line: id, number });
		ids.set(number, id);
		return id;
	}

	for (const name of Array.from(idbtrans.objectStoreNames)) {
		const rows = idbtrans.objectStore(name);
		const request = rows.openCursor();
		request.onsuccess = () => {
			const cursor = request.result;
			if (cursor === null) return;
			const { line: number, ...row } = cursor.value as { line?: unknown; operator?: string };
			if (isMsisdn(number)) {
				const line = idOf(number);
				// Whose operator it is was a matter of the session, which is of the line now.
				if (name === 'session') lines.put({ line, number, ...(row.operator && { operator: row.operator }) });
				cursor.delete();
				rows.put({ ...row, line });
			}
			cursor.continue();
		};
	}
}
