/**
 * F95: one request to support (TMF621) under the command's key.
 *
 *   ask ──requestId durable──► done
 */
import { createRequest, findRequest } from '$lib/api/tickets';
import type { RequestCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { confirmSaid } from '../support-actions';
import { oneStep } from './steps';

export const request: CommandDelivery<'request'> = {
	deliver: deliverRequest,
	touches: ['requests'],
	refutes: [],
	sums: () => [],
	again: (command) => ({ command, progress: {} }),
	confirm: confirmSaid
};

function deliverRequest(entry: OutboxEntry, command: RequestCommand, port: DeliveryPort): Promise<Delivery> {
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
