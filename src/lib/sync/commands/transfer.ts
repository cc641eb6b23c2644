/**
 * F26: one transfer (TMF654) under the command's key, at the fee that was confirmed.
 *
 *   transfer ──transferId durable──► done
 */
import { createTransfer, findTransfer, getTransfer } from '$lib/api/transfers';
import type { TransferCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

/** What a transfer changes at the operator. */
export const TRANSFER_TOUCHES: readonly Resource[] = ['balances', 'movements'];

/** What a refusal shows to be outdated. */
export const TRANSFER_REFUTES: readonly Resource[] = ['balances', 'owner'];

export function deliverTransfer(entry: OutboxEntry, command: TransferCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'transferId',
			refusedAs: 'TRANSFER_FAILED',
			ask: (id) => getTransfer(transport, pack, id),
			find: (key) => findTransfer(transport, pack, key),
			send: () => createTransfer(transport, pack, entry.key, command)
		},
		entry,
		port
	);
}
