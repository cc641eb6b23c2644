/**
 * F95: one request to support (TMF621) under the command's key.
 *
 *   ask ──requestId durable──► done
 */
import { createRequest, findRequest } from '$lib/api/requests';
import type { RequestCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

export const REQUEST_TOUCHES: readonly Resource[] = ['requests'];

export function deliverRequest(entry: OutboxEntry, command: RequestCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'requestId',
			refusedAs: 'REQUEST_FAILED',
			find: (key) => findRequest(transport, pack, key),
			send: () => createRequest(transport, pack, entry.key, command)
		},
		entry,
		port
	);
}
