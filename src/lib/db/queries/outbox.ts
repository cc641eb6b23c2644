import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { isOpen, readEntry, type OutboxEntry } from '$lib/domain/outbox';
import type { Msisdn } from '$lib/domain/msisdn';
import { liveQuery, type Observable } from 'dexie';

/** In order of confirmation, newest last, all states; what this version can't read comes as `unreadable`. */
export async function outboxEntries(db: AppDatabase, line: Msisdn): Promise<OutboxEntry[]> {
	return (await ofLine(db.outbox, line, 'seq').toArray()).map(readEntry);
}

export function outbox(db: AppDatabase, line: Msisdn): Observable<OutboxEntry[]> {
	return liveQuery(() => outboxEntries(db, line));
}

/** How many commands are in the queue: every state but `done` and `cancelled`. */
export function openCount(db: AppDatabase, line: Msisdn): Observable<number> {
	return liveQuery(async () => (await outboxEntries(db, line)).filter(isOpen).length);
}
