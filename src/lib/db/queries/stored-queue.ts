import { isOpen, readEntry, type OutboxEntry } from '$lib/domain/outbox';
import { inTodaysFormat } from '$lib/domain/commands/old-tone';
import { siteDatabases } from '$lib/platform/site-databases';
import { CLEAR_DATABASE_NAME, DATABASE_NAME } from '../database';
import { rowsOfSession } from '../read-raw';

export interface StoredCommand {
	/** As this version understands it. */
	entry: OutboxEntry;
	/** As it was confirmed, for who understands it better. */
	row: unknown;
}

/**
 * What waits in the queue of the line that was signed in last, read past a database that the app
 * itself can't open: a newer version's, or one whose upgrade fails. `undefined` when it can't be
 * read this way either. Never throws.
 */
export async function storedQueue(
	factory = siteDatabases(),
	name = DATABASE_NAME,
	before = CLEAR_DATABASE_NAME
): Promise<StoredCommand[] | undefined> {
	const read = (from: string) => rowsOfSession<OutboxEntry>(factory, from, { table: 'outbox', index: '[line+seq]' });
	const rows = (await read(name)) ?? (await read(before))?.map(inTodaysFormat);
	return rows?.map((row) => ({ entry: readEntry(row), row })).filter(({ entry }) => isOpen(entry));
}
