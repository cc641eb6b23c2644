/**
 * F22: from a saved card payment (TMF676), then credit (TMF654), both under the command's key.
 *
 *   pay ──paymentId durable──► credit ──topupId durable──► done
 *
 * A restart goes on after the last step that took effect: what has been paid is never paid again.
 *
 * What the person pays on a page is one step: they may never come back to the app, so the operator
 * credits by itself what was paid.
 *
 *   begin ──id durable──► awaits-payment ──asked about by id──► done | refused | its time is over
 */
import { createTopUp, findTopUp, getTopUp } from '$lib/api/tmf654';
import { createPayment, findPayment, getPayment, type PaymentOrder } from '$lib/api/tmf676';
import type { TopUpCommand } from '$lib/domain/command';
import { omit } from '$lib/domain/util/omit';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep, takeStep, type Step } from './steps';

export const topUp: CommandDelivery<'top-up'> = {
	deliver: deliverTopUp,
	touches: ['balances', 'movements'],
	touchesToo: ({ way }) => (way === 'kept-card' ? ['cards'] : []),
	refutes: [],
	sums: ({ amount }) => [amount],
	// What has been paid already is only credited.
	again: (command, { progress }) => ({ command, progress: omit(progress, 'acknowledged') })
};

const METHODS = {
	'new-card': { '@type': 'bankCard' },
	'kept-card': { '@type': 'tokenizedCard' },
	sbp: { '@type': 'bankAccountTransfer' }
} as const;

async function deliverTopUp(entry: OutboxEntry, command: TopUpCommand, port: DeliveryPort): Promise<Delivery> {
	const { key } = entry;
	const { receiver, amount, way } = command;
	const { transport, pack } = port;
	const payment = (method: PaymentOrder['method']) => ({
		refusedAs: 'PAYMENT_DECLINED',
		ask: (id: string) => getPayment(transport, pack, id),
		find: (wanted: string) => findPayment(transport, pack, wanted),
		send: () => createPayment(transport, pack, key, { receiver, amount, method })
	});
	if (way !== undefined) return oneStep({ as: 'paidId', ...payment(METHODS[way]) }, entry, port);
	const credit = (paymentId: string): Step => ({
		as: 'topupId',
		refusedAs: 'TOPUP_FAILED',
		ask: (id) => getTopUp(transport, pack, id),
		find: (wanted) => findTopUp(transport, pack, wanted),
		send: () => createTopUp(transport, pack, key, { receiver, amount, paymentId })
	});
	if (entry.progress.paymentId !== undefined) return oneStep(credit(entry.progress.paymentId), entry, port);
	const paymentId = await takeStep({ as: 'paymentId', needsId: true, ...payment({ id: command.cardId }) }, entry, port);
	if (typeof paymentId !== 'string') return paymentId;
	return oneStep(credit(paymentId), { key, progress: { paymentId }, outcomeUnknown: false }, port);
}
