import type { LineId } from '$lib/domain/line';
import type { OutboxEntry } from '$lib/domain/outbox';
import { readEntry } from '$lib/domain/stored-entry';
import type { AppDatabase } from './database';
import { ofLine } from './line-range';

/**
 * The whole queue and its history, in order of confirmation. Inside a transaction or a live query.
 */
export async function linesRows(db: AppDatabase, line: LineId): Promise<OutboxEntry[]> {
	return (await ofLine(db.outbox, line, 'seq').toArray()).map(readEntry);
}
