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
import { omit } from '$lib/domain/omit';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep, takeStep, type Step } from './steps';

export const topUp: CommandDelivery<'top-up'> = {
	deliver: deliverTopUp,
	touches: ['balances', 'movements'],
	refutes: [],
	sums: ({ amount }) => [amount],
	// What has been paid already is only credited.
	again: (command, { progress }) => ({ command, progress: omit(progress, 'acknowledged') })
};

async function deliverTopUp(
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
