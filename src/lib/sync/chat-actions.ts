/** What a person may say to support. Sending is the drainer's business. */
import { enqueueMessage, enqueueRequest } from '$lib/db/repositories/chat';
import type { MessageCommand, RequestCommand } from '$lib/domain/command';
import type { Msisdn } from '$lib/domain/msisdn';
import { isReadableCommand } from '$lib/domain/commands/all';
import type { EngineDeps } from './engine-deps';
import { newEntry } from './queue-actions';

/** Durable when it resolves; nothing of the draft is left then. Throws `RangeError` for a text no screen may let through. */
export async function sendMessage(
	{ db, ids, clock }: EngineDeps,
	line: Msisdn,
	text: string
): Promise<{ key: string }> {
	const command: MessageCommand = { kind: 'message', line, text };
	if (!isReadableCommand(command)) throw new RangeError('Not a message to send');
	const key = ids.uuid();
	await enqueueMessage(db, newEntry(key, clock.now(), { line, command, progress: {} }), text);
	return { key };
}

/** The same for a request. */
export async function sendRequest(
	{ db, ids, clock }: EngineDeps,
	{ line, topic, text }: Omit<RequestCommand, 'kind'>
): Promise<{ key: string }> {
	const command: RequestCommand = { kind: 'request', line, topic, text };
	if (!isReadableCommand(command)) throw new RangeError('Not a request to send');
	const key = ids.uuid();
	await enqueueRequest(db, newEntry(key, clock.now(), { line, command, progress: {} }), text);
	return { key };
}
