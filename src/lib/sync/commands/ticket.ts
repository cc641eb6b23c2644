/**
 * F95: one request to support (TMF621) under the command's key.
 *
 *   ask ──requestId durable──► done
 */
import { createTicket, findTicket } from '$lib/api/tickets';
import type { TicketCommand } from '$lib/domain/command';
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

function deliverRequest(entry: OutboxEntry, command: TicketCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'requestId',
			refusedAs: 'REQUEST_FAILED',
			find: (key) => findTicket(transport, pack, key),
			send: () => createTicket(transport, pack, entry.key, command)
		},
		entry,
		port
	);
}
