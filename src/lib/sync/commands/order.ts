/**
 * F61–F64: one product order (TMF622) under the command's key, then its state until the operator has decided.
 *
 *   order ──orderId durable──► accepted ──asked again──► done | refused with the operator's reason
 *
 * Once the order's id is known nothing is ever sent again: it is only asked for.
 */
import { createOrder, findOrder, getOrder } from '$lib/api/tmf622';
import type { Acknowledgement } from '$lib/api/acknowledgement';
import type { OrderCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/freshness';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { takeStep, unanswered } from './steps';

/** What an order changes at the operator. */
export const ORDER_TOUCHES: readonly Resource[] = ['balances', 'products', 'allowances', 'movements'];

/** What a refusal shows to be outdated: it would not have been confirmed like this otherwise. */
export const ORDER_REFUTES: readonly Resource[] = ['balances', 'products', 'catalogue'];

export async function deliverOrder(
	{ key, progress, outcomeUnknown }: OutboxEntry,
	command: OrderCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const path = pack.api.tmf622;
	if (progress.orderId !== undefined) {
		const order = await getOrder(transport, path, progress.orderId);
		if (order.ok) return decided(order.value);
		// Only «there is none» is an answer.
		const failure = order.failure.status === 404 ? order.failure : unanswered(order.failure);
		return { end: 'failed', failure, outcomeUnknown: true };
	}
	const step = await takeStep(
		{ find: () => findOrder(transport, path, key), send: () => createOrder(transport, path, key, command) },
		outcomeUnknown,
		mayStillSend
	);
	if (step.kind === 'too-old') return { end: 'too-old' };
	if (step.kind === 'failed') return { end: 'failed', failure: step.failure, outcomeUnknown: step.outcomeUnknown };
	await saveProgress({ orderId: step.acknowledgement.id });
	return decided(step.acknowledgement);
}

function decided({ state, why }: Acknowledgement): Delivery {
	if (state === 'done') return { end: 'done' };
	if (state === 'pending') return { end: 'accepted' };
	const { code = 'ORDER_REFUSED', reason = '' } = why ?? {};
	return { end: 'failed', failure: { class: 'rejected', code, reason }, outcomeUnknown: false };
}
