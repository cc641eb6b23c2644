/**
 * F95: one message to support (TMF683) under the command's key.
 *
 *   say ──messageId durable──► done
 */
import { createMessage, findMessage } from '$lib/api/messages';
import type { MessageCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { confirmSaid } from '../support-actions';
import { oneStep } from './steps';

export const message: CommandDelivery<'message'> = {
	deliver: deliverMessage,
	touches: ['messages'],
	refutes: [],
	sums: () => [],
	again: (command) => ({ command, progress: {} }),
	confirm: confirmSaid
};

function deliverMessage(entry: OutboxEntry, { text }: MessageCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'messageId',
			refusedAs: 'MESSAGE_FAILED',
			find: (key) => findMessage(transport, pack, key),
			send: () => createMessage(transport, pack, entry.key, { text, writtenAt: entry.confirmedAt })
		},
		entry,
		port
	);
}
