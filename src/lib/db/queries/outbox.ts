import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { linesRows } from '../queue-rows';
import type { LineId } from '$lib/domain/line';
import type { OutboxEntry } from '$lib/domain/outbox';

/**
 * In order of confirmation, newest last, all states; what this version can't read comes as
 * `unreadable`.
 */
export function outbox(db: AppDatabase, line: LineId): Live<OutboxEntry[]> {
	return observeTogether(db, `outbox ${line}`, () => linesRows(db, line));
}
