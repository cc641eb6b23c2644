/**
 * Confirming: one durable change, under a key made here, after which the drainer has the command.
 */
import { enqueue, replaceEntry } from '$lib/db/repositories/outbox';
import { operatedLine } from '$lib/db/repositories/lines';
import type { Command, OrderCommand, TopUpCommand } from '$lib/domain/command';
import { isReadableCommand } from '$lib/domain/stored-entry';
import { canConfirmAgain, isUntouched, move } from '$lib/domain/outbox-machine';
import type { CommandConfirmed, ConfirmOptions } from './actions';
import { deliveryOf } from './commands/commands';
import { queueTogether } from './confirm-together';
import type { EngineDeps } from './engine-deps';
import { newEntry, payerId } from './new-entry';
import { confirmOrder } from './order-actions';

/** Throws `RangeError` for a command no screen may let through. */
export async function confirm(
	deps: EngineDeps,
	command: Command,
	{ replaces }: ConfirmOptions = {}
): Promise<CommandConfirmed> {
	await mustBeSendable(deps, command);
	const { confirm: own = confirmed } = deliveryOf(command);
	return own(deps, command, replaces);
}

/**
 * An order and the top-up that brings what it lacks, confirmed in one. The order waits for its
 * money (`domain/precedence`); without it the operator refuses, as it would anybody. Throws like
 * `confirm`.
 */
export async function confirmWithTopUp(
	deps: EngineDeps,
	order: OrderCommand,
	topUp: TopUpCommand,
	{ replaces }: ConfirmOptions = {}
): Promise<CommandConfirmed> {
	await mustBeSendable(deps, topUp);
	await mustBeSendable(deps, order);
	return confirmOrder(deps, order, replaces, topUp);
}

/** Several in one step: all or none. Throws like `confirm`. */
export async function confirmTogether(
	deps: EngineDeps,
	commands: readonly [Command, ...Command[]]
): Promise<readonly string[]> {
	for (const command of commands) await mustBeSendable(deps, command);
	return queueTogether(deps, commands);
}

async function mustBeSendable({ db, packOf }: EngineDeps, command: Command): Promise<void> {
	if (!isReadableCommand(command)) throw new RangeError('Not a command to send');
	const { currency } = packOf(await operatedLine(db, command.line));
	if (
		deliveryOf(command)
			.sums(command)
			.some((sum) => sum.currency !== currency)
	)
		throw new RangeError('Not in the currency of the line');
}

/** The key is made here, at the confirmation, and never again. */
async function confirmed(
	{ db, ids, clock }: EngineDeps,
	command: Command,
	replaces: string | undefined
): Promise<CommandConfirmed> {
	const key = ids.uuid();
	const now = clock.now();
	const line = await payerId(db, command, ids);
	const fresh = newEntry(key, now, { line, command, progress: {} });
	if (replaces !== undefined) {
		const old = await replaceEntry(db, replaces, (entry) => {
			if (!canConfirmAgain(entry) || !isUntouched(entry)) return undefined;
			const cancelled = move(entry, 'discard', { settledAt: now, replacedBy: key });
			return cancelled && { old: cancelled, fresh };
		});
		if (old?.replacedBy === key) return { key };
	}
	// The person confirmed exactly this command, so it is queued whatever has happened to the one
	// it replaces.
	await enqueue(db, fresh);
	return { key };
}
