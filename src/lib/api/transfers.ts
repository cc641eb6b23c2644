/** Transfers of TMF654. */
import type { TransferCommand } from '../domain/command';
import type { Result } from '../domain/failure';
import { toMajor } from '../domain/money';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths } from './generated/tmf654';
import { toBalanceAcknowledgement } from './mappers/acknowledgement';
import { exchange, type Transport } from './transport';

/** Moves the money at the confirmed fee, once per key. */
export async function createTransfer(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	{ line, receiver, amount, fee }: TransferCommand
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.POST('/transferBalance', {
			params: { header: { 'Idempotency-Key': key } },
			body: {
				amount: { amount: toMajor(amount), units: amount.currency },
				usageType: 'monetary',
				// Nobody can know the ids of another's bucket: both are told by number.
				bucket: { id: 'main' },
				logicalResource: [{ id: line }],
				receiverBucket: { id: 'main' },
				receiverBucketUsageType: 'monetary',
				receiverLogicalResource: { id: receiver },
				costOwner: 'originator',
				transferCost: { unit: fee.currency, value: toMajor(fee) },
				channel: { id: 'web' },
				// TMF654 has no externalId; this is how the transfer is found again.
				reason: key
			},
			...options
		})
	);
	return acknowledged(reply, toBalanceAcknowledgement(pack));
}

export function findTransfer(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	return lookUp(
		key,
		'reason',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/transferBalance', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toBalanceAcknowledgement(pack)
	);
}

/** What has become of a transfer that the operator has taken in. */
export async function getTransfer(
	transport: Transport,
	pack: OperatorPack,
	id: string
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.GET('/transferBalance/{id}', { params: { path: { id } }, ...options })
	);
	return acknowledged(reply, toBalanceAcknowledgement(pack));
}
