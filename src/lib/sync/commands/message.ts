/**
 * F95: one message to support (TMF683) under the command's key.
 *
 *   say ──messageId durable──► done
 */
import { createMessage, findMessage } from '$lib/api/messages';
import type { MessageCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/freshness';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { acknowledgedId, takeStep } from './steps';

export const MESSAGE_TOUCHES: readonly Resource[] = ['messages'];

export async function deliverMessage(
	{ key, outcomeUnknown, confirmedAt: writtenAt }: OutboxEntry,
	{ text }: MessageCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const path = pack.api.tmf683;
	const step = await takeStep(
		{
			find: () => findMessage(transport, path, key),
			send: () => createMessage(transport, path, key, { text, writtenAt })
		},
		outcomeUnknown,
		mayStillSend
	);
	const messageId = acknowledgedId(step, 'MESSAGE_FAILED');
	if (typeof messageId !== 'string') return messageId;
	await saveProgress({ messageId });
	return { end: 'done' };
}
