import type { SessionState } from '$lib/domain/session';
import { isOpen, readEntry, type OutboxEntry } from '$lib/domain/outbox';
import { siteDatabases } from '$lib/platform/site-databases';
import { DATABASE_NAME } from '../database';
import { answer, lineKeys, readRaw } from '../read-raw';

export interface StoredCommand {
	/** As this version understands it. */
	entry: OutboxEntry;
	/** As it is stored, for who understands it better. */
	row: unknown;
}

/**
 * What waits in the queue of the line that was signed in last, read past a database that the app
 * itself can't open: a newer version's, or one whose upgrade fails. `undefined` when it can't be
 * read this way either. Never throws.
 */
export function storedQueue(factory = siteDatabases(), name = DATABASE_NAME): Promise<StoredCommand[] | undefined> {
	return readRaw(factory, name, ['session', 'outbox'], async (store) => {
		const session = await answer<SessionState | undefined>(store('session').get('current'));
		if (session === undefined) return [];
		const rows = await answer<OutboxEntry[]>(store('outbox').index('[line+seq]').getAll(lineKeys(session.line)));
		return rows.map((row) => ({ entry: readEntry(row), row })).filter(({ entry }) => isOpen(entry));
	});
}
