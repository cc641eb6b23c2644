/** What becomes of the queue when a new command joins it. Pure. */
import type { QueueChange } from '$lib/db/repositories/outbox';
import type { Reconciliation } from '$lib/domain/orders/reconciliation';
import type { NewOutboxEntry, OutboxEntry } from '$lib/domain/outbox';
import { move, type OutboxChange } from '$lib/domain/outbox-machine';

/** The entry as it is then; nothing where its state does not allow it. */
export function moved(entry: OutboxEntry, event: 'cancel' | 'discard', change: OutboxChange): OutboxEntry[] {
	return [move(entry, event, change)].filter((after) => after !== undefined);
}

/** @param met the earlier order that the new one is about the same thing as, if any */
export function joinedBy(fresh: NewOutboxEntry, met: Reconciliation | undefined): QueueChange {
	const { key, confirmedAt: settledAt } = fresh;
	switch (met?.how) {
		case 'same':
			return { changed: [], added: [] };
		case 'opposite':
			return {
				changed: moved(met.entry, 'cancel', { settledAt, oppositeOf: key }),
				added: [{ ...fresh, state: 'cancelled', settledAt, oppositeOf: met.entry.key }]
			};
		case 'supersedes':
			return {
				changed: [met.entry, ...(met.obsolete ?? [])].flatMap((earlier) =>
					moved(earlier, 'cancel', { settledAt, replacedBy: key })
				),
				added: [fresh]
			};
		default:
			return { changed: [], added: [fresh] };
	}
}
