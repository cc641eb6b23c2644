/**
 * F61–F64: one product order (TMF622) under the command's key, then its state until the operator has decided.
 *
 *   order ──id durable──► accepted ──asked again──► done | refused with the operator's reason
 */
import { createOrder, findOrder, getOrder } from '$lib/api/tmf622';
import type { OrderCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry, Progress } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

/** What an order changes at the operator. */
export const ORDER_TOUCHES: readonly Resource[] = ['balances', 'products', 'allowances', 'movements'];

/** What a refusal shows to be outdated: it would not have been confirmed like this otherwise. */
export const ORDER_REFUTES: readonly Resource[] = ['balances', 'products', 'catalogue'];

export function deliverOrder(entry: OutboxEntry, command: OrderCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'orderId',
			refusedAs: 'ORDER_REFUSED',
			ask: (id) => getOrder(transport, pack, id),
			find: (key) => findOrder(transport, pack, key),
			send: () => createOrder(transport, pack, entry.key, command)
		},
		{ ...entry, progress: takenIn(entry.progress) },
		port
	);
}

/** Before version 7 the id stood there from the beginning. */
function takenIn({ acknowledged, orderId }: Progress): Progress {
	const id = acknowledged ?? orderId;
	return id === undefined ? {} : { acknowledged: id };
}
