import { isOpen, type OutboxEntry } from '$lib/domain/outbox';
import { readEntry } from '$lib/domain/stored-entry';
import { inTodaysFormat } from '$lib/domain/commands/old-tone';
import { siteDatabases } from '$lib/platform/site-databases';
import { CLEAR_DATABASE_NAME, DATABASE_NAME } from '../database';
import { readOfSession, rowsOfSession } from '../read-raw';

export interface StoredCommand {
	/** As this version understands it. */
	entry: OutboxEntry;
	/** As it was confirmed, for who understands it better. */
	row: unknown;
}

export interface StoredQueue {
	/** How many wait. */
	count: number;
	/** `undefined` behind a lock, which says no more than how many: they name people and sums. */
	commands: StoredCommand[] | undefined;
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
): Promise<StoredQueue | undefined> {
	const of = { table: 'outbox', index: '[line+seq]' };
	const read = await readOfSession<OutboxEntry>(factory, name, of);
	const rows = read ? read.rows : (await rowsOfSession<OutboxEntry>(factory, before, of))?.map(inTodaysFormat);
	const commands = rows?.map((row) => ({ entry: readEntry(row), row })).filter(({ entry }) => isOpen(entry));
	return commands && { count: commands.length, commands: read?.locked ? undefined : commands };
}
