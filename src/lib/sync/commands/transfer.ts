/**
 * F26: one transfer (TMF654) under the command's key, at the fee that was confirmed.
 *
 *   transfer ──transferId durable──► done
 */
import { createTransfer, findTransfer } from '$lib/api/transfers';
import type { TransferCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/freshness';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { acknowledgedId, takeStep } from './steps';

/** What a transfer changes at the operator. */
export const TRANSFER_TOUCHES: readonly Resource[] = ['balances', 'movements'];

/** What a refusal shows to be outdated. */
export const TRANSFER_REFUTES: readonly Resource[] = ['balances', 'owner'];

export async function deliverTransfer(
	{ key, outcomeUnknown }: OutboxEntry,
	command: TransferCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const path = pack.api.tmf654;
	const step = await takeStep(
		{ find: () => findTransfer(transport, path, key), send: () => createTransfer(transport, path, key, command) },
		outcomeUnknown,
		mayStillSend
	);
	const transferId = acknowledgedId(step, 'TRANSFER_FAILED');
	if (typeof transferId !== 'string') return transferId;
	await saveProgress({ transferId });
	return { end: 'done' };
}
