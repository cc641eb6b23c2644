import type { AppDatabase } from '../database';
import { observe } from '../observe';
import { linesRows } from '../repositories/outbox';
import type { Msisdn } from '$lib/domain/msisdn';
import { isOpen, type OutboxEntry } from '$lib/domain/outbox';
import type { Observable } from 'dexie';

/** In order of confirmation, newest last, all states; what this version can't read comes as `unreadable`. */
export function outbox(db: AppDatabase, line: Msisdn): Observable<OutboxEntry[]> {
	return observe(db, () => linesRows(db, line));
}

/** How many commands are in the queue: every state but `done` and `cancelled`. */
export function openCount(db: AppDatabase, line: Msisdn): Observable<number> {
	return observe(db, async () => (await linesRows(db, line)).filter(isOpen).length);
}
