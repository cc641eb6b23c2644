import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { linesRows } from '../line-rows';
import type { LineId } from '$lib/domain/line';
import { isOpen, type OutboxEntry } from '$lib/domain/outbox';

/**
 * In order of confirmation, newest last, all states; what this version can't read comes as
 * `unreadable`.
 */
export function outbox(db: AppDatabase, line: LineId): Live<OutboxEntry[]> {
	return observe(db, () => linesRows(db, line));
}

/** How many commands are in the queue: every state but `done` and `cancelled`. */
export function openCount(db: AppDatabase, line: LineId): Live<number> {
	return observe(db, async () => (await linesRows(db, line)).filter(isOpen).length);
}
