/**
 * F22: payment (TMF676), then credit (TMF654), both under the command's key.
 *
 *   pay ──paymentId durable──► credit ──topupId durable──► done
 *
 * A restart goes on after the last step that took effect: what has been paid is never paid again.
 */
import { createTopUp, findTopUp, getTopUp } from '$lib/api/tmf654';
import { createPayment, findPayment, getPayment } from '$lib/api/tmf676';
import type { TopUpCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { oneStep, takeStep, type Step } from './steps';

/** What a top-up changes at the operator. */
export const TOP_UP_TOUCHES: readonly Resource[] = ['balances', 'movements'];

export async function deliverTopUp(
	entry: OutboxEntry,
	{ receiver, amount, cardId }: TopUpCommand,
	port: DeliveryPort
): Promise<Delivery> {
	const { key } = entry;
	const { transport, pack } = port;
	const credit = (paymentId: string): Step => ({
		as: 'topupId',
		refusedAs: 'TOPUP_FAILED',
		ask: (id) => getTopUp(transport, pack, id),
		find: (wanted) => findTopUp(transport, pack, wanted),
		send: () => createTopUp(transport, pack, key, { receiver, amount, paymentId })
	});
	if (entry.progress.paymentId !== undefined) return oneStep(credit(entry.progress.paymentId), entry, port);
	const paymentId = await takeStep(
		{
			as: 'paymentId',
			refusedAs: 'PAYMENT_DECLINED',
			needsId: true,
			ask: (id) => getPayment(transport, pack, id),
			find: (wanted) => findPayment(transport, pack, wanted),
			send: () => createPayment(transport, pack, key, { receiver, amount, cardId })
		},
		entry,
		port
	);
	if (typeof paymentId !== 'string') return paymentId;
	return oneStep(credit(paymentId), { key, progress: { paymentId }, outcomeUnknown: false }, port);
}
