/**
 * F95: one message to support (TMF683) under the command's key.
 *
 *   say ──messageId durable──► done
 */
import { createMessage, findMessage } from '$lib/api/messages';
import type { MessageCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

export const MESSAGE_TOUCHES: readonly Resource[] = ['messages'];

export function deliverMessage(entry: OutboxEntry, { text }: MessageCommand, port: DeliveryPort): Promise<Delivery> {
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
