/**
 * F26: one transfer (TMF654) under the command's key, at the fee that was confirmed.
 *
 *   transfer ──transferId durable──► done
 */
import { createTransfer, findTransfer, getTransfer } from '$lib/api/transfers';
import type { TransferCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

export const transfer: CommandDelivery<'transfer'> = {
	deliver: deliverTransfer,
	touches: ['balances', 'movements'],
	refutes: ['balances', 'owner'],
	sums: ({ amount, fee }) => [amount, fee],
	again: (command, { price }) => ({ command: price ? { ...command, fee: price.now } : command, progress: {} })
};

function deliverTransfer(entry: OutboxEntry, command: TransferCommand, port: DeliveryPort): Promise<Delivery> {
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
