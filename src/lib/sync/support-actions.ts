/** What a person says to support goes off the desk as it goes into the queue. */
import { enqueueMessage, enqueueTicket } from '$lib/db/repositories/chat';
import type { MessageCommand, TicketCommand } from '$lib/domain/command';
import type { CommandConfirmed } from './actions';
import type { EngineDeps } from './engine-deps';
import { newEntry, payerId } from './new-entry';

/** Durable when it resolves; nothing of the draft is left then. */
export async function confirmSaid(
	{ db, ids, clock }: EngineDeps,
	command: MessageCommand | TicketCommand
): Promise<CommandConfirmed> {
	const key = ids.uuid();
	const store = command.kind === 'message' ? enqueueMessage : enqueueTicket;
	const line = await payerId(db, command, ids);
	await store(db, newEntry(key, clock.now(), { line, command, progress: {} }), command.text);
	return { key };
}
