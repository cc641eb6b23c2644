/**
 * F95: one request to support (TMF621) under the command's key.
 *
 *   ask ──requestId durable──► done
 */
import { createRequest, findRequest } from '$lib/api/requests';
import type { RequestCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/freshness';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { acknowledgedId, takeStep } from './steps';

export const REQUEST_TOUCHES: readonly Resource[] = ['requests'];

export async function deliverRequest(
	{ key, outcomeUnknown }: OutboxEntry,
	command: RequestCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const path = pack.api.tmf621;
	const step = await takeStep(
		{
			find: () => findRequest(transport, path, key),
			send: () => createRequest(transport, path, key, command)
		},
		outcomeUnknown,
		mayStillSend
	);
	const requestId = acknowledgedId(step, 'REQUEST_FAILED');
	if (typeof requestId !== 'string') return requestId;
	await saveProgress({ requestId });
	return { end: 'done' };
}
