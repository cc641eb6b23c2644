/** Several commands that the person confirms in one step: all are durable, or none. */
import { changeQueue, type QueueChange } from '$lib/db/repositories/outbox';
import type { Command } from '$lib/domain/command';
import { specOf } from '$lib/domain/commands/all';
import { reconcile, UNDER_WAY } from '$lib/domain/orders/reconciliation';
import type { NewOutboxEntry, OutboxEntry } from '$lib/domain/outbox';
import { canCancel } from '$lib/domain/outbox-machine';
import type { EngineDeps } from './engine-deps';
import { joinedBy, moved } from './join-queue';
import { newEntry, payerId } from './new-entry';

/**
 * Queues them in their order, at one moment, in one transaction, each under a key of its own. An
 * earlier one that asks for the same gives way, unless it is being sent: then that one is enough.
 * @param commands of one payer, each sendable by itself
 * @returns the keys of what is queued now
 */
export async function queueTogether(
	{ db, ids, clock }: EngineDeps,
	commands: readonly [Command, ...Command[]]
): Promise<string[]> {
	const [{ line: payer }] = commands;
	if (commands.some(({ line }) => line !== payer)) throw new RangeError('Not of one payer');
	const now = clock.now();
	const line = await payerId(db, commands[0], ids);
	const fresh = commands.map((command) => newEntry(ids.uuid(), now, { line, command, progress: {} }));
	const keys = new Set(fresh.map(({ key }) => key));
	const { queued } = await changeQueue(db, line, (entries) => {
		// Done already, by a run whose connection was lost.
		const already = entries.filter(({ key }) => keys.has(key));
		if (already.length > 0) return { changed: [], added: [], queued: already };
		const changes = fresh.map((one, at) => change(one, commands[at] as Command, entries));
		const added = changes.flatMap(({ added: more }) => more);
		return { changed: changes.flatMap(({ changed }) => changed), added, queued: added };
	});
	return queued.map(({ key }) => key);
}

function change(fresh: NewOutboxEntry, command: Command, entries: readonly OutboxEntry[]): QueueChange {
	if (command.kind === 'order') return joinedBy(fresh, reconcile(command, entries));
	const same = entries.filter((entry) => UNDER_WAY.has(entry.state) && isSame(entry, command));
	if (same.some((entry) => !canCancel(entry))) return { changed: [], added: [] };
	const { key, confirmedAt: settledAt } = fresh;
	return { changed: same.flatMap((entry) => moved(entry, 'cancel', { settledAt, replacedBy: key })), added: [fresh] };
}

function isSame({ command: earlier }: OutboxEntry, command: Command): boolean {
	return earlier.kind === command.kind && (specOf(command).isSame?.(command, earlier) ?? false);
}
