/** Copies on their way: what is in them lies beside the queue, which only names it. */
import type { LineId } from '$lib/domain/line';
import { isOpen } from '$lib/domain/outbox';
import type { AppDatabase } from '../database';
import { linesRows } from '../queue-rows';
import { ofLine } from '../line-range';
import { withReconnect } from '../reconnect';

type Bytes = Uint8Array<ArrayBuffer>;

export function readCopyContent(db: AppDatabase, line: LineId, id: string): Promise<Bytes | undefined> {
	return withReconnect(db, async () => (await db.copyContents.get([line, id]))?.bytes);
}

export function forgetCopyContent(db: AppDatabase, line: LineId, id: string): Promise<void> {
	return withReconnect(db, () => db.transaction('rw', db.copyContents, async () => db.copyContents.delete([line, id])));
}

/** Durable when it resolves. What nothing in the queue names any more goes. */
export function keepCopyContent(db: AppDatabase, line: LineId, id: string, bytes: Bytes): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.copyContents, db.outbox, async () => {
			const entries = (await linesRows(db, line)).filter(isOpen);
			const named = new Set(entries.map(({ command }) => (command.kind === 'copy' ? command.copy : '')));
			const kept = await ofLine(db.copyContents, line, 'id').toArray();
			await db.copyContents.bulkDelete(kept.filter((one) => !named.has(one.id)).map((one) => [line, one.id]));
			await db.copyContents.put({ line, id, bytes });
		})
	);
}
