/** What a person may do about the queue. Each is one durable change; sending is the drainer's business. */
import type { AutopayInput, TopUpInput, TransferInput } from './actions';
import { takeBack } from '$lib/db/repositories/chat';
import { changeEntry, enqueue, removeUnreadable, replaceEntry } from '$lib/db/repositories/outbox';
import type { Command } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import { omit } from '$lib/domain/omit';
import { versionOf, type NewOutboxEntry, type OutboxEntry } from '$lib/domain/outbox';
import {
	canCancel,
	canConfirmAgain,
	canGiveUp,
	canSendAgain,
	COMMAND_LIFETIME,
	isUntouched,
	move
} from '$lib/domain/outbox-machine';
import { isReadableCommand } from '$lib/domain/commands/all';
import type { EngineDeps } from './engine-deps';

type Confirmed = Pick<NewOutboxEntry, 'line' | 'progress'> & { command: Command };

export function newEntry(key: string, confirmedAt: Instant, confirmed: Confirmed): NewOutboxEntry {
	return {
		...confirmed,
		key,
		version: versionOf(confirmed.command),
		state: 'queued',
		confirmedAt,
		expiresAt: confirmedAt + COMMAND_LIFETIME,
		attempts: 0,
		outcomeUnknown: false
	};
}

/** Throws `RangeError` for a sum no screen may let through. */
export async function confirmTopUp(deps: EngineDeps, input: TopUpInput): Promise<{ key: string }> {
	const { receiver, amount, card, replaces } = input;
	const { line } = card;
	const sound =
		Number.isSafeInteger(amount.minor) && amount.minor > 0 && amount.currency === deps.packOf(line).currency;
	if (!sound) throw new RangeError('Not a sum to pay');
	const command = {
		kind: 'top-up',
		line,
		receiver,
		amount,
		cardId: card.id,
		cardLabel: `•• ${card.lastFour}`
	} as const;
	return confirmed(deps, command, replaces);
}

/** Throws `RangeError` for a transfer no screen may let through. */
export async function confirmTransfer(
	deps: EngineDeps,
	{ command, replaces }: TransferInput
): Promise<{ key: string }> {
	const sound = isReadableCommand(command) && command.amount.currency === deps.packOf(command.line).currency;
	if (!sound) throw new RangeError('Not a transfer to send');
	return confirmed(deps, command, replaces);
}

/** Throws `RangeError` for a plan no screen may let through. */
export async function confirmAutopay(deps: EngineDeps, { command, replaces }: AutopayInput): Promise<{ key: string }> {
	const sound = isReadableCommand(command) && command.plan.amount.currency === deps.packOf(command.line).currency;
	if (!sound) throw new RangeError('Not a plan to set');
	return confirmed(deps, command, replaces);
}

/** The key is made here, at the confirmation, and never again. */
async function confirmed(
	{ db, ids, clock }: EngineDeps,
	command: Command,
	replaces: string | undefined
): Promise<{ key: string }> {
	const key = ids.uuid();
	const now = clock.now();
	const fresh = newEntry(key, now, { line: command.line, command, progress: {} });
	if (replaces !== undefined) {
		const old = await replaceEntry(db, replaces, (entry) => {
			if (!canConfirmAgain(entry) || !isUntouched(entry)) return undefined;
			const cancelled = move(entry, 'discard', { settledAt: now, replacedBy: key });
			return cancelled && { old: cancelled, fresh };
		});
		if (old?.replacedBy === key) return { key };
	}
	// Whatever has become of the old one: exactly this was confirmed.
	await enqueue(db, fresh);
	return { key };
}

/** What was said to support is a draft again. */
export async function cancel({ db, clock }: EngineDeps, key: string): Promise<boolean> {
	const cancelled = await takeBack(db, key, (entry) =>
		canCancel(entry) ? move(entry, 'cancel', { settledAt: clock.now() }) : undefined
	);
	return cancelled !== undefined;
}

/** Under its own key: should the operator have it after all, it stays one. */
export async function retry({ db, clock }: EngineDeps, key: string): Promise<void> {
	await changeEntry(db, key, (entry) => move(entry, 'retry', { nextAttemptAt: clock.now() }));
}

/**
 * The person has looked, and says that it was not done: it goes again, under its own key, should the operator have it after all. Gives
 * `false` when that can't be: it is known by now, was acknowledged, or is too old.
 */
export async function sendAgain({ db, clock }: EngineDeps, key: string): Promise<boolean> {
	const queued = await changeEntry(db, key, (entry) =>
		canSendAgain(entry, clock.now()) ? move(entry, 'send-again', { sendAgain: true, attempts: 0 }) : undefined
	);
	return queued !== undefined;
}

/** It is not sent any more, and looked up at once. Gives `false` when it is no longer one that is tried again and again. */
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
 * A new key for a command that ended without effect. What the old one has paid already goes over to the new one, so that only the
 * credit is asked for again; an order whose price, or a transfer whose fee, has changed is confirmed at the new one, which the entry shows. Called twice (a double tap), it gives the same new key.
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
	const price = failure?.price;
	switch (command.kind) {
		case 'top-up':
			return { line, command, progress: omit(progress, 'acknowledged') };
		case 'order':
			return { line, command: price ? { ...command, price } : command, progress: {} };
		case 'autopay':
		case 'message':
		case 'request':
			return { line, command, progress: {} };
		case 'transfer':
			return { line, command: price ? { ...command, fee: price.now } : command, progress: {} };
	}
}
