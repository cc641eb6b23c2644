/**
 * F61–F64: one product order (TMF622) under the command's key, then its state until the operator
 * has decided.
 *
 *   order ──id durable──► accepted ──asked again──► done | refused with the operator's reason
 */
import { forLine } from '$lib/api/for-line';
import { createOrder, findOrder, getOrder } from '$lib/api/tmf622';
import type { OrderCommand } from '$lib/domain/command';
import type { OutboxEntry, Progress } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { confirmOrder } from '../order-actions';
import { oneStep } from './steps';

export const order: CommandDelivery<'order'> = {
	deliver: deliverOrder,
	// A block of the line comes and goes with some of them: one at the subscriber's word, one for
	// debt with money lent.
	touches: ['balances', 'products', 'allowances', 'movements', 'owner'],
	refutes: ['balances', 'products', 'catalogue', 'owner'],
	sums: ({ price }) => [price.now, ...(price.perPeriod ? [price.perPeriod.price] : [])],
	again: (command, { price }) => ({ command: price ? { ...command, price } : command, progress: {} }),
	confirm: confirmOrder
};

function deliverOrder(entry: OutboxEntry, command: OrderCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	const { forLine: other } = command;
	// Whoever has paid may ask what has become of it, whatever its owner has taken back since.
	const about = other === undefined ? transport : forLine(transport, other);
	return oneStep(
		{
			as: 'orderId',
			refusedAs: 'ORDER_REFUSED',
			ask: (id) => getOrder(transport, pack, id),
			find: (key) => findOrder(transport, pack, key),
			send: () => createOrder(about, pack, entry.key, command)
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
