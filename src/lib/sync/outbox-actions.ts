/**
 * What a person may do with a command in the outbox. Each action is one durable change of its row;
 * sending is the job of `drain`.
 */
import { cancelToDraft } from '$lib/db/repositories/chat';
import { changeEntry, removeUnreadable, replaceEntry } from '$lib/db/repositories/outbox';
import type { Command } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import { canCancel, canConfirmAgain, canGiveUp, canSendAgain, move } from '$lib/domain/outbox-machine';
import { deliveryOf } from './commands/commands';
import type { EngineDeps } from './engine-deps';
import { newEntry, type Confirmed } from './new-entry';

/** The text of a cancelled message or ticket goes back into its draft. */
export async function cancel({ db, clock }: EngineDeps, key: string): Promise<boolean> {
	const cancelled = await cancelToDraft(db, key, (entry) =>
		canCancel(entry) ? move(entry, 'cancel', { settledAt: clock.now() }) : undefined
	);
	return cancelled !== undefined;
}

/** Keeps its idempotency key: if the operator has it after all, there is still only one. */
export async function retry({ db, clock }: EngineDeps, key: string): Promise<void> {
	await changeEntry(db, key, (entry) => move(entry, 'retry', { nextAttemptAt: clock.now() }));
}

/**
 * The person has checked and says that it was not done, so it is sent again. It keeps its
 * idempotency key, in case the operator has it after all. Gives `false` when that can't be: it is
 * known by now, was acknowledged, or is too old.
 */
export async function sendAgain({ db, clock }: EngineDeps, key: string): Promise<boolean> {
	const queued = await changeEntry(db, key, (entry) =>
		canSendAgain(entry, clock.now()) ? move(entry, 'send-again', { sendAgain: true, attempts: 0 }) : undefined
	);
	return queued !== undefined;
}

/**
 * Stops sending and looks the command up at once. Gives `false` when it is no longer being retried.
 */
export async function giveUp({ db, clock }: EngineDeps, key: string): Promise<boolean> {
	const givenUp = await changeEntry(db, key, (entry) =>
		canGiveUp(entry) ? move(entry, 'give-up', { nextAttemptAt: clock.now() }) : undefined
	);
	return givenUp !== undefined;
}

export async function discard({ db, clock }: EngineDeps, key: string): Promise<void> {
	await changeEntry(db, key, (entry) => move(entry, 'discard', { settledAt: clock.now() }));
	await removeUnreadable(db, key);
}

/**
 * A new key for a command that ended without effect. What the old one has paid already goes over to
 * the new one, so that only the credit is asked for again; an order whose price, a transfer whose
 * fee, or an exchange whose price in points has changed is confirmed at the new one, which the
 * entry shows. Called twice (a double tap), it gives the same new key.
 */
export async function confirmAgain({ db, ids, clock }: EngineDeps, key: string): Promise<{ key: string }> {
	const fresh = ids.uuid();
	const now = clock.now();
	const old = await replaceEntry(db, key, (entry) => {
		const { command } = entry;
		const confirmed = canConfirmAgain(entry) && command.kind !== 'unreadable' ? anew(entry, command) : undefined;
		const cancelled = move(entry, 'discard', { settledAt: now, replacedBy: fresh });
		return confirmed && cancelled && { old: cancelled, fresh: newEntry(fresh, now, confirmed) };
	});
	return { key: old?.replacedBy ?? key };
}

function anew({ line, progress, failure }: OutboxEntry, command: Command): Confirmed {
	const { price, points } = failure ?? {};
	return { line, ...deliveryOf(command).again(command, { progress, price, points }) };
}
