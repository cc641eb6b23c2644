/** What live queries and repositories share. Inside a transaction or a live query. */
import type { IndexableType } from 'dexie';
import { aboutLine } from '$lib/domain/about-line';
import { freshnessMap, type FreshnessMap } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { AppDatabase } from './database';
import { ofLine } from './line-range';
import type { TableName } from './tables';

/**
 * The queue that changes the line, and its number: its own, or, of a linked line, what is for it in
 * the queue of the one that looks. In order of confirmation.
 * @param read of the kinds that are wanted
 */
export async function queueAbout(
	db: AppDatabase,
	line: LineId,
	read: (row: OutboxEntry) => OutboxEntry
): Promise<{ number: Msisdn | undefined; outbox: OutboxEntry[] }> {
	const rowsOf = async (one: LineId) => (await ofLine(db.outbox, one, 'seq').toArray()).map(read);
	const linked = await db.linkedLines.get(line);
	if (!linked) {
		const all = await rowsOf(line);
		// What is ordered for a linked line changes none of one's own services.
		const outbox = all.filter(({ command }) => command.kind !== 'order' || command.forLine === undefined);
		return { number: (await db.lines.get(line))?.number, outbox };
	}
	const { number, viewer } = linked;
	const isAbout = ({ command }: OutboxEntry) => command.kind !== 'unreadable' && aboutLine(command) === number;
	return { number, outbox: (await rowsOf(viewer)).filter(isAbout) };
}

/** Inside a transaction. Of a compound key the line is the first part. */
export async function deleteRowsOf(db: AppDatabase, name: TableName, line: LineId | undefined): Promise<void> {
	const table = db.table<unknown, IndexableType>(name);
	const keys = await table.toCollection().primaryKeys();
	await table.bulkDelete(keys.filter((key) => [key].flat()[0] === line));
}

export async function freshnessRows(db: AppDatabase, line: LineId): Promise<FreshnessMap> {
	return freshnessMap(await ofLine(db.freshness, line, 'resource').toArray());
}
