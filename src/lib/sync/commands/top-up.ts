/**
 * F22: payment (TMF676), then credit (TMF654), both under the command's key.
 *
 *   pay ──paymentId durable──► credit ──topupId durable──► done
 *
 * A restart goes on after the last acknowledged step: what has been paid is never paid again.
 */
import type { Resource } from '$lib/domain/freshness';
import type { TopUpCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import { createTopUp, findTopUp } from '$lib/api/tmf654';
import { createPayment, findPayment } from '$lib/api/tmf676';
import type { Delivery, DeliveryPort } from './delivery';
import { acknowledgedId, takeStep } from './steps';

/** What a top-up changes at the operator. */
export const TOP_UP_TOUCHES: readonly Resource[] = ['balances', 'movements'];

export async function deliverTopUp(
	entry: OutboxEntry,
	{ receiver, amount, cardId }: TopUpCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const { key } = entry;
	let { paymentId } = entry.progress;
	let unknown = entry.outcomeUnknown;
	if (paymentId === undefined) {
		const paid = await takeStep(
			{
				find: () => findPayment(transport, pack.api.tmf676, key),
				send: () => createPayment(transport, pack.api.tmf676, { key, receiver, amount, cardId })
			},
			unknown,
			mayStillSend
		);
		const id = acknowledgedId(paid, 'PAYMENT_DECLINED');
		if (typeof id !== 'string') return id;
		paymentId = id;
		unknown = false;
		await saveProgress({ paymentId });
	}
	const payment = paymentId;
	const credited = await takeStep(
		{
			find: () => findTopUp(transport, pack.api.tmf654, key),
			send: () => createTopUp(transport, pack.api.tmf654, { key, receiver, amount, paymentId: payment })
		},
		unknown,
		mayStillSend
	);
	const topupId = acknowledgedId(credited, 'TOPUP_FAILED');
	if (typeof topupId !== 'string') return topupId;
	await saveProgress({ paymentId, topupId });
	return { end: 'done' };
}
