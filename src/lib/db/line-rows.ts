/** Reads that live queries and repositories share. Inside a transaction or a live query. */
import { freshnessMap, type FreshnessMap } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import { readEntry, type OutboxEntry } from '$lib/domain/outbox';
import type { AppDatabase } from './database';
import { ofLine } from './line-range';

/** The whole queue and its history, in order of confirmation. */
export async function linesRows(db: AppDatabase, line: LineId): Promise<OutboxEntry[]> {
	return (await ofLine(db.outbox, line, 'seq').toArray()).map(readEntry);
}

export async function freshnessRows(db: AppDatabase, line: LineId): Promise<FreshnessMap> {
	return freshnessMap(await ofLine(db.freshness, line, 'resource').toArray());
}
